import type { Selectable, Updateable } from 'kysely';
import { authTables, type AuthTables } from '../auth-tables';
import type { Db, Store } from '../types';

export type UserRow = Selectable<AuthTables['user']>;

/** What is said of a user who is added. */
interface AddedUser extends Pick<UserRow, 'id' | 'name' | 'email' | 'role' | 'unit'> {
  actors: readonly string[];
}

/** Users, by name. @param only the id of the one to read; all when left out */
export function usersByName(db: Db, only?: string): Promise<UserRow[]> {
  return authTables(db)
    .selectFrom('user')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** @returns undefined when there is none */
export function findUser(db: Db, user_id: string): Promise<UserRow | undefined> {
  return authTables(db).selectFrom('user').selectAll().where('id', '=', user_id).executeTakeFirst();
}

/** The user of an address in small letters. */
export function findUserByEmail(db: Db, email: string): Promise<UserRow | undefined> {
  return authTables(db).selectFrom('user').selectAll().where('email', '=', email).executeTakeFirst();
}

/** The user whom a subject of an identity provider has been before. */
export function findUserByAccount(db: Db, providerId: string, accountId: string): Promise<UserRow | undefined> {
  return authTables(db)
    .selectFrom('user')
    .innerJoin('account', 'account.userId', 'user.id')
    .selectAll('user')
    .where('account.providerId', '=', providerId)
    .where('account.accountId', '=', accountId)
    .executeTakeFirst();
}

/** Administrators who are not disabled, and since when the provider has not let them in. */
export function enabledAdmins(db: Db): Promise<Pick<UserRow, 'id' | 'refused_at'>[]> {
  return authTables(db)
    .selectFrom('user')
    .select(['id', 'refused_at'])
    .where('role', '=', 'admin')
    .where('disabled', '=', 0)
    .execute();
}

/** Names of users by id; who is no longer there has none. @param ids so many that the engine binds them */
export async function userNames(db: Db, ids: Iterable<string>): Promise<Map<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await authTables(db).selectFrom('user').select(['id', 'name']).where('id', 'in', unique).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** @returns whether they were added; not when somebody has their address already */
export async function insertUser(
  db: Db,
  engine: Store['engine'],
  { id, name, email, role, actors, unit }: AddedUser,
): Promise<boolean> {
  const now = new Date().toISOString();
  const { numInsertedOrUpdatedRows } = await authTables(db)
    .insertInto('user')
    .values({
      id,
      name,
      email,
      emailVerified: engine === 'sqlite' ? 1 : true,
      createdAt: now,
      updatedAt: now,
      role,
      actors: actors.join(','),
      unit,
      disabled: 0,
      signed_in_at: null,
      refused_at: null,
      may_import: null,
      twoFactorEnabled: null,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}

export async function updateUser(db: Db, user_id: string, columns: Updateable<AuthTables['user']>): Promise<void> {
  await authTables(db).updateTable('user').set(columns).where('id', '=', user_id).execute();
}
