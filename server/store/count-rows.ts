import { sql, type Kysely } from 'kysely';

/** Tables that belong to the engine or to the bookkeeping of migrations. */
const NOT_OURS = /^(sqlite_|kysely_migration)/;

/** Names of a store's tables, ours and those of the sign-in, in alphabetical order. */
export async function listTables<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables
    .filter(({ isView, name }) => !isView && !NOT_OURS.test(name))
    .map(({ name }) => name)
    .sort();
}

/** How many rows each table has. */
export async function countRows<T>(db: Kysely<T>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await listTables(db)) {
    const { rows } = await sql<{ n: unknown }>`SELECT COUNT(*) AS n FROM ${sql.table(table)}`.execute(db);
    counts.set(table, Number(rows[0]?.n));
  }
  return counts;
}
