import { literal } from '../duckdb/literal';
import { readSql } from '../duckdb/read-sql';
import { OFFENCE_ORDER } from '../place/grid-order';
import { readMetadata } from '../read-metadata';
import { withDuckDb } from '../sources/with-duckdb';
import { writeTable } from '../write-table';

const TAKE_OUT = readSql(import.meta.url, './take-out-rows.sql');
const MEMORY_LIMIT = '700MB';

/**
 * Writes the offences without those of one import, and with those again that it had replaced or withdrawn and that no
 * later import has brought.
 * @param paths of the table before that import (null when there was none), after it, and now
 */
export async function takeOutRows(paths: {
  number: number;
  before: string | null;
  after: string;
  now: string;
  to: string;
  dataDir: string;
}): Promise<void> {
  const { number, before, after, now, to, dataDir } = paths;
  await withDuckDb(
    dataDir,
    async (connection) => {
      const view = (name: string, path: string | null) =>
        connection.run(
          // a file of before the history has no numbers of imports
          `CREATE TEMP VIEW ${name} AS
           FROM (FROM read_parquet(${literal(path ?? after)}) ${path === null ? 'WHERE false' : ''})
           UNION ALL BY NAME SELECT NULL::INTEGER AS import_number WHERE false`,
        );
      await view('before_row', before);
      await view('after_row', after);
      await view('now_row', now);
      await connection.run(TAKE_OUT, { number });
      const metadata = await readMetadata(connection, now);
      const reader = await connection.runAndReadAll('SELECT DISTINCT source FROM table_row');
      const left = new Set(reader.getRows().map(([source]) => String(source)));
      const sources = metadata!.sources.filter(({ source }) => left.has(source));
      await writeTable(connection, 'table_row', OFFENCE_ORDER, to, {
        ...metadata!,
        sources: sources.length > 0 ? sources : metadata!.sources,
      });
    },
    MEMORY_LIMIT,
  );
}
