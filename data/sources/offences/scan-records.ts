import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

export interface CsvRecord {
  /** physical line of the file on which it begins, from 1; the header is line 1 */
  line: number;
  /** byte at which it begins */
  offset: number;
  text: string;
}

export interface RecordScan {
  records: number;
  /** offset and line of the last record */
  last: { offset: number; line: number } | null;
  /** line on which a quote opens that does not close, null when all do */
  open_quote: number | null;
}

/** Longer than DuckDB's longest row: a quote that has not closed by then never will. */
const LONGEST_RECORD = 2_000_000;
const [NEWLINE, QUOTE] = [10, 34];

/**
 * Walks through the records of a delimited file, quoted line ends and all, header first. Only wanted records are
 * handed on, so that it runs at the speed of finding line ends.
 * @param wants told the offset of each record after the header and returns true for those to be handed on
 */
export async function scanRecords(
  file: string,
  isGzip: boolean,
  delimiter: string,
  signal: AbortSignal,
  wants: (offset: number) => boolean,
  take: (record: CsvRecord) => Promise<void> | void,
): Promise<RecordScan> {
  const scan: RecordScan = { records: 0, last: null, open_quote: null };
  const separator = delimiter.charCodeAt(0);
  let rest = Buffer.alloc(0);
  let line = 1;
  let offset = 0;
  let isHeader = true;

  const record = async (bytes: Buffer) => {
    let lines = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
    const isBlank = bytes.length <= 2 && /^\r?\n?$/.test(bytes.toString('latin1'));
    if (isHeader) isHeader = false;
    else if (!isBlank) {
      scan.records++;
      scan.last = { offset, line };
      if (wants(offset)) await take({ line, offset, text: bytes.toString('utf8').replace(/\r?\n$/, '') });
    }
    line += lines;
    offset += bytes.length;
  };

  const read = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (;;) {
        const end = recordEnd(bytes, start, separator);
        if (end === -1) break;
        await record(bytes.subarray(start, end));
        start = end;
      }
      rest = Buffer.from(bytes.subarray(start));
      if (rest.length > LONGEST_RECORD) {
        scan.open_quote = line;
        return;
      }
    }
    if (rest.length === 0) return;
    if (recordEnd(Buffer.concat([rest, Buffer.from('\n')]), 0, separator) === -1) scan.open_quote = line;
    await record(rest);
  };
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  if (isGzip) await pipeline(input, createGunzip({ chunkSize: 1 << 20 }), read, { signal });
  else await pipeline(input, read, { signal });
  return scan;
}

/** Where the record that begins at `start` ends, its line end included; -1 when the bytes end before it does. */
function recordEnd(bytes: Buffer, start: number, separator: number): number {
  const newline = bytes.indexOf(NEWLINE, start);
  if (newline === -1) return -1;
  const quote = bytes.subarray(start, newline).indexOf(QUOTE);
  if (quote === -1) return newline + 1;
  let atFieldStart = true;
  let quoted = false;
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quoted) {
      if (byte !== QUOTE) continue;
      if (bytes[i + 1] === QUOTE) i++;
      else quoted = false;
    } else if (byte === QUOTE && atFieldStart) [quoted, atFieldStart] = [true, false];
    else if (byte === NEWLINE) return i + 1;
    else atFieldStart = byte === separator;
  }
  return -1;
}
