import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { literal } from '../../duckdb/literal';
import { NO_VALUE } from './no-value';
import type { ReadingTools, ReadyFile } from './ready-file';

/**
 * A ready file over a temporary file of JSON lists, one record a line.
 * @param lineOf the number that a record, by its index, has in the original: its place among the features, its row of a sheet
 */
export function orderedRecords(
  { context }: ReadingTools,
  file: string,
  headers: string[],
  records: string,
  lineOf: (index: number) => number,
  sample: ReadyFile['sample'],
): ReadyFile {
  const columns = headers.map(
    (_, i) =>
      `CASE WHEN trim(row[${i + 1}]) NOT IN (${NO_VALUE.map(literal).join(', ')}) THEN row[${i + 1}] END AS c${i}`,
  );
  return {
    file,
    headers,
    relation: `(SELECT ${columns.join(', ')} FROM
      (SELECT from_json(line, '["VARCHAR"]') AS row FROM read_csv(${literal(records)}, auto_detect = false, header = false,
        delim = '\x01', quote = '', escape = '', columns = {line: 'VARCHAR'}, max_line_size = 16000000)))`,
    afterReading: () => Promise.resolve({ malformed: 0 }),
    eachReject: async (isRejected, take) => {
      let index = 0;
      for await (const row of createInterface({ input: createReadStream(records), crlfDelay: Infinity })) {
        context.signal.throwIfAborted();
        if (isRejected(index)) await take({ index, line: lineOf(index), row });
        index++;
      }
    },
    notes: [],
    sample,
  };
}
