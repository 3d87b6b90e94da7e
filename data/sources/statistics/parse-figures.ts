import { figureColumns, foldName, groupNamed, type FigureColumns, type StatisticGroup } from './figure-columns';
import { parseCsv } from './parse-csv';

export interface Figure {
  line: number;
  year: number;
  group: StatisticGroup;
  n: number;
  rate: number | null;
}

/** Why a figure is not taken: the key of the message. */
export type FigureProblem = 'shortRow' | 'badYear' | 'badNumber' | 'badRate' | 'badGroup' | 'twice';

export interface Figures {
  rows: number;
  figures: Figure[];
  rejects: { line: number; problem: FigureProblem; row: string }[];
  /** rows of other municipalities */
  elsewhere: number;
  /** equal figures that stood twice */
  duplicates: number;
  /** false when the file does not say of which municipality it is */
  hasKommun: boolean;
}

export interface FigureReader {
  kommunkod: string;
  municipality: string;
  /** the last year that there can be figures of */
  lastYear: number;
  columns: Readonly<Record<string, string>>;
}

/** Official statistics of crime by municipality begin in 1996; older series are no use and a typing error is likelier. */
const FIRST_YEAR = 1950;

/** Marks for "no figure" in official tables. */
const MISSING = ['', '..', '.', '-', '–', 'NA'];

/** The figures of a CSV text, or null and its header when that lacks a year or figures. */
export function parseFigures(text: string, reader: FigureReader): Figures | { header: string[] } {
  const [head, ...lines] = parseCsv(text);
  const header = head?.fields ?? [];
  const columns = figureColumns(header, reader.columns);
  if (columns === null) return { header };

  const result: Figures = {
    rows: lines.length,
    figures: [],
    rejects: [],
    elsewhere: 0,
    duplicates: 0,
    hasKommun: columns.kommun !== null,
  };
  const seen = new Map<string, Figure>();
  for (const { line, fields } of lines) {
    const reject = (problem: FigureProblem) => result.rejects.push({ line, problem, row: fields.join(';') });
    if (columns.kommun !== null && !isOwn(fields[columns.kommun] ?? '', reader)) {
      result.elsewhere++;
      continue;
    }
    if (fields.length < header.length) {
      reject('shortRow');
      continue;
    }
    const year = Number(fields[columns.year]);
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > reader.lastYear) {
      reject('badYear');
      continue;
    }
    for (const cell of cellsOf(fields, columns)) {
      if (MISSING.includes(cell.n)) continue;
      const figure = checkCell(cell, line, year);
      if (typeof figure === 'string') {
        reject(figure);
        continue;
      }
      const twin = seen.get(`${year} ${figure.group}`);
      if (twin === undefined) {
        seen.set(`${year} ${figure.group}`, figure);
        result.figures.push(figure);
      } else if (twin.n === figure.n && twin.rate === figure.rate) result.duplicates++;
      else reject('twice');
    }
  }
  return result;
}

interface Cell {
  group: StatisticGroup | null;
  n: string;
  rate: string;
}

function cellsOf(fields: readonly string[], columns: FigureColumns): Cell[] {
  const at = (index: number | null) => (index === null ? '' : (fields[index] ?? ''));
  const { long, wide } = columns;
  if (long !== null) return [{ group: groupNamed(at(long.group)), n: at(long.n), rate: at(long.rate) }];
  return wide.map(({ group, n, rate }) => ({ group, n: at(n), rate: at(rate) }));
}

function checkCell({ group, n: nText, rate: rateText }: Cell, line: number, year: number): Figure | FigureProblem {
  if (group === null) return 'badGroup';
  const n = parseNumber(nText);
  if (!Number.isInteger(n) || n < 0 || n > 2_147_483_647) return 'badNumber';
  const rate = MISSING.includes(rateText) ? null : parseNumber(rateText);
  if (rate !== null && !(rate >= 0 && rate < Infinity)) return 'badRate';
  return { line, year, group, n, rate };
}

/** '8 138', '8138' and '14 368,5'; NaN for what is no number. */
function parseNumber(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/** '0183', '183', 'Sundbyberg', '0183 Sundbyberg' and 'Sundbybergs kommun' are all the municipality. */
function isOwn(text: string, { kommunkod, municipality }: FigureReader): boolean {
  const folded = foldName(text).replace(/kommun$/, '');
  const code = kommunkod.toLowerCase();
  const name = foldName(municipality);
  return [code, code.replace(/^0+/, ''), name, `${name}s`, `${code}${name}`].includes(folded);
}
