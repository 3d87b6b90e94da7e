import { literal } from '../duckdb/literal';
import { readSql } from '../duckdb/read-sql';
import { eventOrder } from '../place/grid-order';
import { readMetadata } from '../read-metadata';
import { withDuckDb } from '../sources/with-duckdb';
import { writeTable } from '../write-table';

const TAKE_OUT = readSql(import.meta.url, './take-out-rows.sql');
const MEMORY_LIMIT = '700MB';

/** Tables whose rows know with which import they came, and what they are known by. */
export const EVENT_KEYS: Readonly<Partial<Record<string, string>>> = {
  offence: 'offence_id',
  service_call: 'service_call_id',
};

/**
 * Writes a table of events without those of one import, and with those again that it had replaced or withdrawn and that no
 * later import has brought.
 * @param paths of the table before that import (null when there was none), after it, and now
 */
export async function takeOutRows(paths: {
  number: number;
  /** what its rows are known by */
  key: string;
  before: string | null;
  after: string;
  now: string;
  to: string;
  dataDir: string;
}): Promise<void> {
  const { number, key, before, after, now, to, dataDir } = paths;
  await withDuckDb(
    dataDir,
    async (connection) => {
      const view = (name: string, path: string | null) =>
        connection.run(
          // a file of before the history has no numbers of imports
          `CREATE TEMP VIEW ${name} AS
           FROM (SELECT *, ${key} AS event_id FROM read_parquet(${literal(path ?? after)}) ${path === null ? 'WHERE false' : ''})
           UNION ALL BY NAME SELECT NULL::INTEGER AS import_number WHERE false`,
        );
      await view('before_row', before);
      await view('after_row', after);
      await view('now_row', now);
      await connection.run(`SET VARIABLE taken_out = ${number}`);
      await connection.run(TAKE_OUT);
      const metadata = await readMetadata(connection, now);
      const reader = await connection.runAndReadAll('SELECT DISTINCT source FROM table_row');
      const left = new Set(reader.getRows().map(([source]) => String(source)));
      const sources = metadata!.sources.filter(({ source }) => left.has(source));
      await writeTable(connection, 'table_row', eventOrder(key), to, {
        ...metadata!,
        sources: sources.length > 0 ? sources : metadata!.sources,
      });
    },
    MEMORY_LIMIT,
  );
}
