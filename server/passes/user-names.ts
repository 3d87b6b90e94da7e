import type { Store } from '../store/types';

/** The part of sign-in's own table of users that the plan reads. */
type WithUsers = { user: { id: string; name: string } };

/** Names of users by id; who is no longer there has none. */
export async function readNames(store: Pick<Store, 'db'>, ids: Iterable<string>): Promise<Map<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await store.db
    .withTables<WithUsers>()
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', unique)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
