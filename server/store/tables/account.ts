import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { authTables, type AuthTables } from '../auth-tables';
import type { Db } from '../types';

export type AccountRow = Selectable<AuthTables['account']>;

/** By what everybody may sign in: a password, or an identity provider. */
export function accountsOfAll(db: Db): Promise<Pick<AccountRow, 'userId' | 'providerId' | 'password'>[]> {
  return authTables(db).selectFrom('account').select(['userId', 'providerId', 'password']).execute();
}

export async function hasAccount(db: Db, user_id: string, providerId: string): Promise<boolean> {
  const account = await authTables(db)
    .selectFrom('account')
    .select('id')
    .where('userId', '=', user_id)
    .where('providerId', '=', providerId)
    .executeTakeFirst();
  return account !== undefined;
}

export async function insertAccount(
  db: Db,
  row: Pick<AccountRow, 'accountId' | 'providerId' | 'userId' | 'password'>,
): Promise<void> {
  const now = new Date().toISOString();
  await authTables(db)
    .insertInto('account')
    .values({ ...row, id: randomUUID(), createdAt: now, updatedAt: now })
    .execute();
}

/** @param providerId by which somebody may sign in no more; null for all */
export async function deleteAccounts(db: Db, user_id: string, providerId: string | null): Promise<void> {
  await authTables(db)
    .deleteFrom('account')
    .where('userId', '=', user_id)
    .$if(providerId !== null, (query) => query.where('providerId', '=', providerId!))
    .execute();
}
