import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { magicLink } from 'better-auth/plugins';
import type { Store } from '../store/open-store';
import { ROLES, type Role, type User } from './roles';

export interface AccessSettings {
  /** what signs cookies and tokens: at least 32 random characters */
  secret: string;
  /** the address under which people reach the server, 'http://localhost:3000' */
  origin: string;
}

/** Somebody to be let in. */
export interface NewUser {
  email: string;
  name: string;
  role: Role;
  actors: readonly string[];
  unit: string | null;
}

export interface Access {
  /** the signed-in user of a request; null for nobody */
  identify: (headers: Headers) => Promise<User | null>;
  /** answers the routes under /api/auth */
  answer: (request: Request) => Promise<Response>;
  /** @throws when the address is taken */
  addUser: (user: NewUser) => Promise<User>;
  /** adds somebody unless they are there already */
  addUserOnce: (user: NewUser) => Promise<void>;
  /** an address that signs a user in once */
  makeSignInLink: (email: string) => Promise<string>;
}

/** Sign-in over the operational store: accounts, sessions and one-time links of better-auth, users with a role. */
export async function openAccess(store: Store, { secret, origin }: AccessSettings): Promise<Access> {
  const links = new Map<string, string>();
  const options = {
    database: { db: store.db, type: store.engine },
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        role: { type: 'string' as const, required: true, input: false },
        actors: { type: 'string' as const, required: true, input: false },
        unit: { type: 'string' as const, required: false, input: false },
        disabled: { type: 'number' as const, required: true, defaultValue: 0, input: false },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed' as const,
        sendMagicLink: ({ email, url }) => void links.set(email, url),
      }),
    ],
  };
  await (await getMigrations(options)).runMigrations();
  const auth = betterAuth(options);
  const context = await auth.$context;

  const addUser = async (user: NewUser) => {
    const { email, name, role, actors, unit } = user;
    const made = await context.internalAdapter.createUser(
      { email: email.toLowerCase(), name, emailVerified: true, role, actors: actors.join(','), unit, disabled: 0 },
      { method: 'admin' },
    );
    return userFrom(made as unknown as StoredUser);
  };

  return {
    addUser,
    addUserOnce: async (user) => {
      if ((await context.internalAdapter.findUserByEmail(user.email.toLowerCase())) === null) await addUser(user);
    },
    identify: async (headers) => {
      const found = await auth.api.getSession({ headers });
      return found ? userFrom(found.user) : null;
    },
    answer: (request) => auth.handler(request),
    makeSignInLink: async (email) => {
      await auth.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers: new Headers() });
      const link = links.get(email);
      links.delete(email);
      if (link === undefined) throw new Error(`no link was made for ${email}`);
      return link;
    },
  };
}

interface StoredUser {
  id: string;
  name: string;
  email: string;
  role: string;
  actors: string;
  unit?: string | null | undefined;
  disabled: number;
}

function userFrom(stored: StoredUser): User {
  const role = ROLES.find((known) => known === stored.role);
  if (role === undefined) throw new Error(`user ${stored.id} has the unknown role ${stored.role}`);
  return {
    user_id: stored.id,
    name: stored.name,
    email: stored.email,
    role,
    actors: stored.actors === '' ? [] : stored.actors.split(','),
    unit: stored.unit ?? null,
  };
}
