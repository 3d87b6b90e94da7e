import { literal } from '../duckdb/literal';
import type { DuckDBConnection } from '../duckdb/open';
import { readSql } from '../duckdb/read-sql';
import { eventOrder } from '../place/grid-order';
import { readMetadata } from '../read-metadata';
import type { TableSource } from '../schema/metadata';
import { withDuckDb } from '../sources/with-duckdb';
import { writeTable } from '../write-table';

const TAKE_OUT = readSql(import.meta.url, './take-out-rows.sql');
const MEMORY_LIMIT = '700MB';

/** Tables whose rows know with which import they came, and what they are known by. */
export const EVENT_KEYS: Readonly<Partial<Record<string, string>>> = {
  offence: 'offence_id',
  service_call: 'service_call_id',
};

/** What taking an import out of a table of events needs: its files, and what else has come and gone. */
export interface TakenOut {
  number: number;
  /** what its rows are known by */
  key: string;
  /** paths of the table before the import (null when there was none), after it, and now */
  before: string | null;
  after: string;
  now: string;
  to: string;
  /** imports that hold once it is out */
  holding: readonly number[];
  /** earlier ones that do not hold either, with the table as it was before each */
  undone: readonly { number: number; before: string }[];
  /** of those that hold the ones that have withdrawn rows, with the table before and after each */
  withdrew: readonly { number: number; before: string; after: string }[];
  dataDir: string;
}

/**
 * Writes a table of events without those of one import, and with those again that it had replaced or withdrawn, as the
 * imports that still hold have left them.
 * @returns false where no event is left: nothing is written then
 */
export async function takeOutRows(taken: TakenOut): Promise<boolean> {
  const { number, key, before, after, now, to, holding, undone, withdrew, dataDir } = taken;
  return withDuckDb(
    dataDir,
    async (connection) => {
      // a file of before the history has no numbers of imports
      const rows = (path: string, which = '') =>
        `SELECT * FROM (SELECT *, ${key} AS event_id FROM read_parquet(${literal(path)}) ${which}
         UNION ALL BY NAME SELECT NULL::INTEGER AS import_number WHERE false)`;
      const view = (name: string, sql: string) => connection.run(`CREATE TEMP VIEW ${name} AS ${sql}`);
      await view('before_row', rows(before ?? after, before === null ? 'WHERE false' : ''));
      await view('after_row', rows(after));
      await view('now_row', rows(now));
      const earlier = [...(before === null ? [] : [{ number, before }]), ...undone];
      const steps = earlier.map((step) => `SELECT *, ${step.number} AS step FROM (${rows(step.before)})`);
      await view('earlier_row', steps.join(' UNION ALL BY NAME ') || `SELECT *, 0 AS step FROM before_row`);
      const gone = withdrew.map(
        (each) => `SELECT event_id, ${each.number} AS import_number FROM (${rows(each.before)}) ANTI JOIN (${rows(each.after)}) USING (event_id)`, // prettier-ignore
      );
      await view('withdrawn', gone.join(' UNION ALL ') || 'SELECT event_id, 0 AS import_number FROM before_row WHERE false'); // prettier-ignore
      const metadata = await readMetadata(connection, now);
      const sources = await sourcesOf(connection, [now, ...earlier.map((step) => step.before)]);
      const made = sources.filter(({ synthetic }) => synthetic).map(({ source }) => literal(source));
      await connection.run(`SET VARIABLE taken_out = ${number}`);
      await connection.run(`SET VARIABLE has_earlier = ${earlier.length > 0}`);
      await connection.run(`SET VARIABLE holding = [${holding.join(', ')}]::INTEGER[]`);
      await connection.run(`SET VARIABLE made_sources = [${made.join(', ')}]::VARCHAR[]`);
      await connection.run(TAKE_OUT);
      const reader = await connection.runAndReadAll('SELECT DISTINCT source FROM table_row');
      const left = new Set(reader.getRows().map(([source]) => String(source)));
      if (left.size === 0) return false;
      await writeTable(connection, 'table_row', eventOrder(key), to, {
        ...metadata!,
        sources: sources.filter(({ source }) => left.has(source)),
      });
      return true;
    },
    MEMORY_LIMIT,
  );
}

/** The sources of several tables, each as the first of them names it, by their ids. */
async function sourcesOf(connection: DuckDBConnection, paths: readonly string[]): Promise<TableSource[]> {
  const found = new Map<string, TableSource>();
  for (const path of paths)
    for (const each of (await readMetadata(connection, path))?.sources ?? [])
      if (!found.has(each.source)) found.set(each.source, each);
  return [...found.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}
