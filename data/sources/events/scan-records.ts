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
const [NEWLINE, RETURN, QUOTE] = [10, 13, 34];

/**
 * Walks through the records of a delimited file, quoted line ends and all, header first. Only wanted records are
 * handed on, so that it runs at the speed of finding line ends.
 * @param begin whether the first record is the header, and the line of the original on which the file begins
 * @param wants told the offset of each record after the header and returns true for those to be handed on
 */
export async function scanRecords(
  file: string,
  isGzip: boolean,
  delimiter: string,
  signal: AbortSignal,
  begin: { has_header: boolean; line: number },
  wants: (offset: number) => boolean,
  take: (record: CsvRecord) => Promise<void> | void,
): Promise<RecordScan> {
  const scan: RecordScan = { records: 0, last: null, open_quote: null };
  const separator = delimiter.charCodeAt(0);
  let rest = Buffer.alloc(0);
  let { line, has_header: isHeader } = begin;
  let offset = 0;

  // a promise only where there is something to wait for: a million of them cost more than the scan
  const record = (bytes: Buffer, start: number, end: number, isPlain: boolean): Promise<void> | void => {
    const [atLine, atOffset] = [line, offset];
    line += isPlain ? 1 : countLines(bytes, start, end);
    offset += end - start;
    if (isHeader) {
      isHeader = false;
      return;
    }
    const isBlank = end - start === 1 || (end - start === 2 && bytes[start] === RETURN);
    if (isBlank) return;
    scan.records++;
    scan.last = { offset: atOffset, line: atLine };
    if (!wants(atOffset)) return;
    return take({ line: atLine, offset: atOffset, text: bytes.toString('utf8', start, end).replace(/\r?\n$/, '') });
  };

  const read = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      let quote = indexOrEnd(bytes, QUOTE, 0);
      for (;;) {
        const newline = bytes.indexOf(NEWLINE, start);
        if (newline === -1) break;
        if (quote < start) quote = indexOrEnd(bytes, QUOTE, start);
        const isPlain = newline < quote;
        const end = isPlain ? newline + 1 : recordEnd(bytes, start, separator);
        if (end === -1) break;
        const taken = record(bytes, start, end, isPlain);
        if (taken !== undefined) await taken;
        start = end;
      }
      rest = Buffer.from(bytes.subarray(start));
      if (rest.length > LONGEST_RECORD) {
        scan.open_quote = line;
        return;
      }
    }
    if (rest.length === 0) return;
    const end = recordEnd(Buffer.concat([rest, Buffer.from('\n')]), 0, separator);
    if (end === -1) scan.open_quote = line;
    await record(rest, 0, rest.length, false);
  };
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  if (isGzip) await pipeline(input, createGunzip({ chunkSize: 1 << 20 }), read, { signal });
  else await pipeline(input, read, { signal });
  return scan;
}

function indexOrEnd(bytes: Buffer, byte: number, start: number): number {
  const at = bytes.indexOf(byte, start);
  return at === -1 ? bytes.length : at;
}

function countLines(bytes: Buffer, start: number, end: number): number {
  let lines = 0;
  for (let i = start; i < end; i++) if (bytes[i] === NEWLINE) lines++;
  return lines;
}

/** Where a record with quotes that begins at `start` ends, its line end included; -1 when the bytes end before it does. */
function recordEnd(bytes: Buffer, start: number, separator: number): number {
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
