import type { Selectable } from 'kysely';
import { authTables, type AuthTables } from '../auth-tables';
import type { Db } from '../types';

export type UserRow = Selectable<AuthTables['user']>;

/** @returns undefined when there is none */
export function findUser(db: Db, user_id: string): Promise<UserRow | undefined> {
  return authTables(db).selectFrom('user').selectAll().where('id', '=', user_id).executeTakeFirst();
}

/** Names of users by id; who is no longer there has none. @param ids so many that the engine binds them */
export async function userNames(db: Db, ids: Iterable<string>): Promise<Map<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await authTables(db).selectFrom('user').select(['id', 'name']).where('id', 'in', unique).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
