import type { Store } from './types';

// a type, as Kysely takes no interface here
/** The sign-in library's tables that we read and write ourselves; their names and kinds of columns are the library's. */
export type AuthTables = {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: number | boolean;
    createdAt: string | Date;
    updatedAt: string | Date;
    role: string;
    /** codes, comma between */
    actors: string;
    unit: string | null;
    disabled: number;
    /** when they last came in, by whatever way; null for never since that is noted */
    signed_in_at: string | null;
    /** since when the identity provider has not let them in; null when it has said nothing, or yes */
    refused_at: string | null;
    /** 1 for whom an admin has let import, whatever their role; null for nobody's saying */
    may_import: number | null;
    twoFactorEnabled: number | boolean | null;
  };
  session: {
    id: string;
    token: string;
    userId: string;
    createdAt: string | Date;
    expiresAt: string | Date;
    ipAddress: string | null;
    userAgent: string | null;
  };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string | Date;
    updatedAt: string | Date;
  };
  twoFactor: { id: string; userId: string };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: string | Date;
    createdAt: string | Date;
    updatedAt: string | Date;
  };
  rateLimit: { id: string; key: string; count: number; lastRequest: number | string };
};

/** The store's database with these tables in view. */
export function authTables(db: Store['db']) {
  return db.withTables<AuthTables>();
}

/** An instant as either engine gives it. */
export function instantOf(value: string | Date): string {
  return new Date(value).toISOString();
}
