import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { literal } from '../../duckdb/literal';
import { ImportError } from '../source';
import { decodeLines } from './charsets';
import { findHeader, type FoundHeader } from './find-header';
import { isFooter } from './footers';
import { inspectText, type TextInspection } from './inspect-text';
import { eventMessages, type EventMessages } from './messages';
import { NO_VALUE } from './no-value';
import { normalizeText, type NormalizedText } from './normalize-text';
import type { ReadingTools, ReadyFile } from './ready-file';
import { scanRecords } from './scan-records';

/** Share of malformed rows from which the file, not the rows, is at fault. */
const BROKEN_SHARE = 0.5;
/** Less than what an inspection keeps of a file's beginning. */
const WHOLE_HEAD = 64_000;

/** Makes a CSV file ready: any of the usual delimiters and encodings, gzipped or not. */
export async function readDelimited(original: string, tools: ReadingTools): Promise<ReadyFile> {
  const { connection, context, index } = tools;
  const { signal, progress } = context;
  const text = eventMessages(context);
  const name = basename(original);
  let isGzip = /\.gz$/i.test(original);
  const size = isGzip ? null : statSync(original).size;

  const inspection = await inspectText(original, isGzip, text, signal, (bytes) =>
    progress(text.stageInspect(name), bytes, size),
  );
  const head = headText(inspection);
  const header = findHeader(original, head.text, head.is_whole, tools.score ?? (() => 0), text);
  const { delimiter, headers } = header;
  const notes = headerNotes(name, header, text);
  let file = original;
  let begin = { has_header: true, line: 1 };
  const isPlain = inspection.encoding === 'utf-8' && inspection.bom === 0 && !inspection.has_lone_return;
  if (!isPlain || inspection.has_eof_mark || header.lines !== 1) {
    progress(text.stageConvert(name), null, null);
    file = join(tools.folder, `text-${index}.csv`);
    const normalized = await normalizeText(original, isGzip, inspection, header.lines, file, signal);
    isGzip = false;
    begin = { has_header: false, line: header.lines + 1 };
    notes.push(...encodingNotes(name, inspection, normalized, text));
  }

  const errors = `reject_error_${index}`;
  const columns = headers.map((_, i) => `c${i}: 'VARCHAR'`).join(', ');
  const relation = `read_csv(${literal(file)}, auto_detect = false, header = ${begin.has_header}, delim = ${literal(delimiter)},
    quote = '"', escape = '"', columns = {${columns}}, nullstr = [${NO_VALUE.map(literal).join(', ')}],
    compression = '${isGzip ? 'gzip' : 'none'}', store_rejects = true,
    rejects_table = '${errors}', rejects_scan = 'reject_scan_${index}', rejects_limit = 0)`;

  let malformed = new Set<number>();
  let footers = new Set<number>();

  // DuckDB counts bytes from 1
  const afterReading = async () => {
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT (line_byte_position - 1)::DOUBLE AS start FROM ${errors} ORDER BY start`,
    );
    malformed = new Set(reader.getRowObjectsJson().map((row) => Number(row['start'])));
    if (malformed.size === 0) return { malformed: 0 };
    const first: number[] = [];
    let atEnd: { offset: number; text: string }[] = [];
    const scan = await scanRecords(
      file,
      isGzip,
      delimiter,
      signal,
      begin,
      (offset) => {
        const isMalformed = malformed.has(offset);
        // what stands below the last row is no row
        if (!isMalformed) atEnd = [];
        return isMalformed;
      },
      (record) => {
        if (first.length === 0) first.push(record.line);
        if (atEnd.length < 50) atEnd.push(record);
      },
    );
    if (scan.open_quote !== null) throw new ImportError(text.openQuote(original, scan.open_quote));
    footers = new Set(atEnd.filter((record) => isFooter(record.text, delimiter)).map(({ offset }) => offset));
    malformed = new Set([...malformed].filter((offset) => !footers.has(offset)));
    if (footers.size > 0) notes.push(text.noteFooter(name, footers.size, atEnd.find(({ offset }) => footers.has(offset))!.text.slice(0, 60))); // prettier-ignore
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
      begin,
      (offset) => {
        if (footers.has(offset)) return false;
        current = malformed.has(offset) ? null : next++;
        return current === null || isRejected(current);
      },
      (record) => take({ index: current, line: record.line, row: record.text }),
    );
  };
  const sample = header.sample.map((row) => headers.map((_, i) => row[i] ?? null));
  return { file: original, headers, relation, afterReading, eachReject, notes, sample };
}

/** The beginning of a file as text, read by what it can be; where a line is no UTF-8, as Windows-1252. */
function headText({ encoding, head }: TextInspection): { text: string; is_whole: boolean } {
  const is_whole = head.length < WHOLE_HEAD;
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');
  if (encoding !== 'eight-bit') return { text: lines(new TextDecoder(encoding).decode(head)), is_whole };
  return { text: lines(decodeLines(head)), is_whole };
}

function headerNotes(name: string, header: FoundHeader, text: EventMessages): string[] {
  const notes: string[] = [];
  if (header.is_double) notes.push(text.noteDoubleHeader(name, header.line));
  else if (header.line > 1) notes.push(text.noteHeaderLine(name, header.line));
  return notes;
}

function encodingNotes(
  name: string,
  { encoding }: TextInspection,
  { charset, other_lines, first_other, utf8_lines }: NormalizedText,
  text: EventMessages,
): string[] {
  if (charset === null) return encoding === 'utf-8' ? [] : [text.noteEncoding(name, encoding)];
  return utf8_lines === 0
    ? [text.noteEncoding(name, charset)]
    : [text.noteMixedEncoding(name, other_lines, first_other, charset)];
}
