import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { literal } from '../../duckdb/literal';
import { ImportError } from '../source';
import { detectDialect } from './csv-dialect';
import { inspectText } from './inspect-text';
import { offenceMessages } from './messages';
import { NO_VALUE } from './no-value';
import type { ReadingTools, ReadyFile } from './ready-file';
import { scanRecords } from './scan-records';
import { unpackText } from './unpack-text';

/** Share of malformed rows from which the file, not the rows, is at fault. */
const BROKEN_SHARE = 0.5;

/** Makes a CSV file ready: any of the usual delimiters and encodings, gzipped or not. */
export async function readDelimited(original: string, tools: ReadingTools): Promise<ReadyFile> {
  const { connection, context, index } = tools;
  const { signal, progress } = context;
  const text = offenceMessages[context.language];
  const name = basename(original);
  let isGzip = /\.gz$/i.test(original);
  const size = isGzip ? null : statSync(original).size;

  const inspection = await inspectText(original, isGzip, text, signal, (bytes) =>
    progress(text.stageInspect(name), bytes, size),
  );
  const notes: string[] = [];
  let file = original;
  if (inspection.encoding !== 'utf-8' || inspection.bom > 0) {
    progress(text.stageConvert(name), null, null);
    file = join(tools.folder, `text-${index}.csv`);
    await unpackText(original, isGzip, inspection.encoding, file, signal);
    isGzip = false;
    if (inspection.encoding !== 'utf-8') notes.push(text.noteEncoding(name, inspection.encoding));
  }
  const { delimiter, headers } = detectDialect(
    original,
    new TextDecoder(inspection.encoding).decode(inspection.head),
    text,
  );

  const errors = `reject_error_${index}`;
  const columns = headers.map((_, i) => `c${i}: 'VARCHAR'`).join(', ');
  const relation = `read_csv(${literal(file)}, auto_detect = false, header = true, delim = ${literal(delimiter)},
    quote = '"', escape = '"', columns = {${columns}}, nullstr = [${NO_VALUE.map(literal).join(', ')}],
    compression = '${isGzip ? 'gzip' : 'none'}', store_rejects = true,
    rejects_table = '${errors}', rejects_scan = 'reject_scan_${index}', rejects_limit = 0)`;

  let malformed = new Set<number>();

  // DuckDB counts bytes from 1
  const afterReading = async () => {
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT (line_byte_position - 1)::DOUBLE AS start FROM ${errors} ORDER BY start`,
    );
    malformed = new Set(reader.getRowObjectsJson().map((row) => Number(row['start'])));
    if (malformed.size === 0) return { malformed: 0 };
    const first: number[] = [];
    const scan = await scanRecords(
      file,
      isGzip,
      delimiter,
      signal,
      (offset) => first.length === 0 && malformed.has(offset),
      (record) => {
        first.push(record.line);
      },
    );
    if (scan.open_quote !== null) throw new ImportError(text.openQuote(original, scan.open_quote));
    const share = malformed.size / Math.max(scan.records, 1);
    if (share > BROKEN_SHARE && scan.records > 1)
      throw new ImportError(text.wrongDelimiter(original, first[0] ?? 2, Math.round(share * 100)));
    if (!inspection.ends_with_newline && scan.last !== null && malformed.has(scan.last.offset))
      throw new ImportError(text.truncated(original, scan.last.line));
    return { malformed: malformed.size };
  };

  const eachReject: ReadyFile['eachReject'] = async (isRejected, take) => {
    let next = 0;
    let current: number | null = null;
    await scanRecords(
      file,
      isGzip,
      delimiter,
      signal,
      (offset) => {
        current = malformed.has(offset) ? null : next++;
        return current === null || isRejected(current);
      },
      (record) => take({ index: current, line: record.line, row: record.text }),
    );
  };
  return { file: original, headers, relation, afterReading, eachReject, notes };
}
