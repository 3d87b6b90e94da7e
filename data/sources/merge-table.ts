import { readMetadata } from '../read-metadata';
import { TABLES, type TableName } from '../schema/index';
import type { TableMetadata, TableSource } from '../schema/metadata';
import type { DuckDBConnection } from '../duckdb/open';
import { tablePath, writeTable } from '../write-table';
import { ImportError, type ImportContext } from './source';

/** A row by column name, as texts that DuckDB casts to the column's type; geometry as WKT. */
export type TextRow = Readonly<Record<string, string | null>>;

export interface Merge {
  table: TableName;
  /** no two with the same key */
  rows: readonly TextRow[];
  /** where the rows come from; a source that the table already has is replaced, the others stay */
  sources: readonly TableSource[];
  /** SQL order of the file, total */
  order: string;
  /** SQL condition on `old`: rows that go although no new row has their key */
  replaces?: string;
  /** SQL condition on `old` and `new` of one key: the old row is the better one */
  keepsOld?: string;
}

export interface Merged {
  added: number;
  updated: number;
  /** new rows that were in the table already, or that an old row is better than */
  unchanged: number;
  removed: number;
  synthetic_removed: number;
  total: number;
}

/**
 * Merges rows into a table by its key. A file in which nothing changes is not written again, so that importing the same
 * file twice leaves the same bytes. Synthetic rows give way to real ones.
 */
export async function mergeTable(connection: DuckDBConnection, context: ImportContext, merge: Merge): Promise<Merged> {
  const schema = TABLES[merge.table];
  const path = tablePath(context.dataDir, context.pack.municipality.id, merge.table);
  const before = await readMetadata(connection, path);
  const allSynthetic = before !== null && before.sources.every((s) => s.synthetic);
  const onKey = schema.key.map((k) => `old.${k} = new.${k}`).join(' AND ');
  const names = schema.columns.map((c) => c.name).join(', ');

  await connection.run(
    `CREATE OR REPLACE TEMP TABLE new (${schema.columns.map((c) => `${c.name} ${c.type}`).join(', ')})`,
  );
  await insertRows(connection, merge.table, merge.rows);
  await connection.run('CREATE OR REPLACE TEMP TABLE old AS FROM new LIMIT 0');
  if (before !== null && !allSynthetic)
    await connection.run(`INSERT INTO old BY NAME SELECT ${names} FROM read_parquet($path)`, { path });
  const synthetic = allSynthetic ? await count(connection, 'read_parquet($path)', { path }) : 0;

  await connection.run(`CREATE OR REPLACE TEMP TABLE better AS
    SELECT new.* FROM new WHERE NOT EXISTS (FROM old WHERE ${onKey} AND (${merge.keepsOld ?? 'false'}))`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE merged AS
    FROM better UNION ALL
    (SELECT old.* FROM old ANTI JOIN better new ON ${onKey} WHERE NOT coalesce((${merge.replaces ?? 'false'}), false))`);

  const total = await count(connection, 'merged');
  const changed = await count(connection, '(FROM merged EXCEPT FROM old)');
  const added = await count(connection, `(FROM better new ANTI JOIN old ON ${onKey})`);
  const removed = await count(connection, `(FROM old ANTI JOIN merged new ON ${onKey})`);

  const metadata = describe(merge, context, before, allSynthetic);
  if (total > 0 && (changed + removed + synthetic > 0 || !sameButForTime(before, metadata))) {
    if (context.signal.aborted)
      throw new ImportError(context.language === 'sv' ? 'Avbruten: inget är ändrat.' : 'Stopped: nothing has changed.');
    await writeTable(connection, 'merged', merge.order, path, metadata);
  }
  return {
    added,
    updated: changed - added,
    unchanged: merge.rows.length - changed,
    removed,
    synthetic_removed: synthetic,
    total,
  };
}

/** One statement for all rows: the values travel as a single bound JSON text. */
async function insertRows(connection: DuckDBConnection, table: TableName, rows: readonly TextRow[]): Promise<void> {
  const { columns } = TABLES[table];
  const structure = JSON.stringify([Object.fromEntries(columns.map((c) => [c.name, 'VARCHAR']))]);
  const casts = columns.map((c) => `row.${c.name}::${c.type} AS ${c.name}`).join(', ');
  await connection.run(
    `INSERT INTO new BY NAME SELECT ${casts} FROM (SELECT unnest(from_json($rows, '${structure}')) AS row)`,
    { rows: JSON.stringify(rows) },
  );
}

async function count(connection: DuckDBConnection, relation: string, values?: Record<string, string>): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER AS n FROM ${relation}`, values);
  return Number(reader.getRowObjectsJson()[0]?.['n']);
}

function describe(
  merge: Merge,
  context: ImportContext,
  before: TableMetadata | null,
  allSynthetic: boolean,
): TableMetadata {
  const fresh = new Set(merge.sources.map((s) => s.source));
  const kept = before === null || allSynthetic ? [] : before.sources.filter((s) => !fresh.has(s.source));
  const sources = [...kept, ...merge.sources].sort((a, b) => (a.source < b.source ? -1 : 1));
  return { table: merge.table, schema_version: 1, municipality: context.pack.municipality.id, sources, as_of: null };
}

function sameButForTime(a: TableMetadata | null, b: TableMetadata): boolean {
  const timeless = (m: TableMetadata) =>
    JSON.stringify({ ...m, sources: m.sources.map((s) => ({ ...s, imported_at: null })) });
  return a !== null && timeless(a) === timeless(b);
}
