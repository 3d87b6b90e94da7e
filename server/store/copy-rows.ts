import { sql, type Kysely } from 'kysely';
import { listTables } from './count-rows';

const BATCH = 200;

/** Tables in an order in which each comes after those that it points at. @param file a store in a file of SQLite */
export async function orderTables(file: Kysely<unknown>): Promise<string[]> {
  const tables = await listTables(file);
  const { rows } = await sql<{ child: string; parent: string }>`
    SELECT m.name AS child, f."table" AS parent
    FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
    WHERE m.type = 'table'`.execute(file);
  const ordered: string[] = [];
  const add = (table: string): void => {
    if (ordered.includes(table)) return;
    for (const { child, parent } of rows) if (child === table && parent !== table) add(parent);
    ordered.push(table);
  };
  tables.forEach(add);
  return ordered;
}

/** Every row of a table, some at a time. */
export async function* readRows(db: Kysely<unknown>, table: string): AsyncGenerator<Record<string, unknown>[]> {
  const key = table === 'audit' ? sql`audit_id` : null;
  for (let offset = 0; ; offset += BATCH) {
    const from = key ? sql`${sql.table(table)} ORDER BY ${key}` : sql`${sql.table(table)} ORDER BY 1, 2`;
    const { rows } = await sql<Record<string, unknown>>`
      SELECT * FROM ${from} LIMIT ${BATCH} OFFSET ${offset}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
  }
}

/** Adds rows as they are; both engines take the texts and whole numbers of the other. */
export async function insertRows(db: Kysely<unknown>, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const into = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  if (rows.length > 0) await into.insertInto(table).values(rows.map(portable)).execute();
}

function portable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, portableValue(value)]));
}

/** PostgreSQL has moments and truth values in the tables of the sign-in where SQLite has texts and numbers. */
function portableValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? Number(value) : value;
}
