import { ImportError } from '../source';
import { distinctNames } from '../../terms/csv';
import type { EventMessages } from './messages';
import { splitRecords, type TextRecord } from './split-records';

export interface FoundHeader {
  delimiter: string;
  /** no two alike; cells that are empty to the end are no columns */
  headers: string[];
  /** physical line on which it stands, from 1 */
  line: number;
  /** physical lines before the first row */
  lines: number;
  /** over two rows: the names of the upper one stand before those of the lower */
  is_double: boolean;
  /** rows after it, as far as the text reaches */
  sample: string[][];
}

/** How much of a row of names is understood; 0 when it cannot be a header. */
export type HeaderScore = (headers: readonly string[]) => number;

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** A title, a date of the extract, a note and some blank rows. */
const LOOKED_AT = 30;
const SAMPLE = 200;
const SEP = /^\s*"?sep=(.)"?[;,\t|]*\s*\r?\n/i;

/**
 * Finds delimiter and header: the first row whose names are understood, below whatever title stands there, over two rows
 * where only both together are understood; else the first row.
 * @param head the beginning of the file as text
 * @throws {ImportError} when no row has two columns
 */
export function findHeader(
  file: string,
  head: string,
  isWhole: boolean,
  score: HeaderScore,
  text: EventMessages,
): FoundHeader {
  const sep = SEP.exec(head);
  const body = sep === null ? head : head.slice(sep[0].length);
  const before = sep === null ? 0 : 1;
  const delimiters = sep === null ? DELIMITERS : [sep[1]!];
  const splits = delimiters.map((delimiter) => ({
    delimiter,
    records: splitRecords(body, delimiter, LOOKED_AT + SAMPLE, isWhole),
  }));
  let best: (ChosenHeader & { delimiter: string; records: TextRecord[] }) | null = null;
  for (const split of splits) {
    const chosen = chooseHeader(split.records.map(({ fields }) => fields), score); // prettier-ignore
    if (chosen !== null && chosen.score > (best?.score ?? 0)) best = { ...split, ...chosen };
  }
  if (best === null) {
    const widest = splits.reduce((a, b) => (widthOf(b.records) > widthOf(a.records) ? b : a));
    if (widthOf(widest.records) < 2) throw new ImportError(text.noDelimiter(file, firstLine(body)));
    best = { ...widest, at: firstWide(widest.records.map(({ fields }) => fields)), rows: 1, score: 0 }; // prettier-ignore
  }
  const { delimiter, records, at, rows } = best;
  const last = records[at + rows - 1]!;
  const sample = records.slice(at + rows).map(({ fields }) => fields);
  const names = headerNames(records.map(({ fields }) => fields), best); // prettier-ignore
  return {
    delimiter,
    headers: distinctNames(withoutEmptyEnd(names, sample)),
    line: records[at]!.line + before,
    lines: last.next_line - 1 + before,
    is_double: rows === 2,
    sample,
  };
}

/** Which of the first rows is the header; `rows` is 2 where the one below it belongs to it. */
export interface ChosenHeader {
  at: number;
  rows: 1 | 2;
  score: number;
}

/** The row whose names are understood best, alone or together with the one below; null where none is. */
export function chooseHeader(records: readonly string[][], score: HeaderScore): ChosenHeader | null {
  let best: ChosenHeader | null = null;
  for (let at = 0; at < Math.min(LOOKED_AT, records.length); at++) {
    const row = records[at]!;
    const alone = score(namesOf(row));
    if (alone > (best?.score ?? 0)) best = { at, rows: 1, score: alone };
    const next = records[at + 1];
    if (next === undefined || !looksLikeNames(next) || !looksLikeNames(row)) continue;
    const both = score(joinNames(row, next));
    if (both > Math.max(best?.score ?? 0, score(namesOf(next)))) best = { at, rows: 2, score: both };
  }
  return best;
}

/** The first row with more than one cell: a title has one. */
export function firstWide(records: readonly string[][]): number {
  return Math.max(0, records.slice(0, LOOKED_AT).findIndex((row) => saidIn(row).length > 1)); // prettier-ignore
}

/** The names of a header that has been chosen. */
export function headerNames(records: readonly string[][], { at, rows }: ChosenHeader): string[] {
  return rows === 1 ? namesOf(records[at]!) : joinNames(records[at]!, records[at + 1]!);
}

/** A name as one line: Alt+Enter in a spreadsheet is a blank. */
function namesOf(fields: readonly string[]): string[] {
  return fields.map((name) => name.replace(/^\ufeff/, '').replace(/\s+/g, ' ').trim()); // prettier-ignore
}

/** The names of two rows; one that stands over several columns stands over the empty ones after it. */
function joinNames(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  const [above, below] = [namesOf(upper), namesOf(lower)];
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    if (above[i]) over = above[i];
    return `${over} ${below[i] ?? ''}`.trim();
  });
}

/** No cell begins with a digit, and two say something. */
function looksLikeNames(fields: readonly string[]): boolean {
  const said = saidIn(fields);
  return said.length > 1 && said.every((field) => !/^\s*[-+=']?\d/.test(field));
}

/** A delimiter at the end of a row makes no column, unless something stands in it. */
function withoutEmptyEnd(names: readonly string[], sample: readonly string[][]): string[] {
  let width = names.length;
  while (width > 1 && names[width - 1] === '' && sample.every((row) => (row[width - 1] ?? '').trim() === '')) width--;
  // rows may be wider by empty cells: Excel pads them to the widest row of the sheet
  const widest = Math.max(0, ...sample.map((row) => row.length));
  const isPadded = widest > width + 1 && sample.every((row) => row.slice(width).every((cell) => cell.trim() === ''));
  return isPadded ? [...names.slice(0, width), ...new Array<string>(widest - width).fill('')] : names.slice(0, width);
}

function saidIn(fields: readonly string[]): string[] {
  return fields.filter((field) => field.trim() !== '');
}

/** Cells that say something in the fullest of the first rows. */
function widthOf(records: readonly TextRecord[]): number {
  return Math.max(0, ...records.slice(0, LOOKED_AT).map(({ fields }) => saidIn(fields).length));
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0]!.trim().slice(0, 80);
}
