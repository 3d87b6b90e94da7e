import type { SurveyAbout, SurveyQuestion, SurveySource } from '../../terms/survey';
import type { SurveyCells } from './survey-columns';
import { isProblem, questionNamed, sourceNamed } from './survey-words';

/** One figure of a survey. */
export interface SurveyAnswer {
  source: SurveySource;
  about: SurveyAbout;
  code: string;
  question: SurveyQuestion;
  year: number;
  /** 0 to 1 */
  share: number;
  n: number | null;
}

export type SurveyProblem =
  'badSource' | 'badWhere' | 'badQuestion' | 'badAnswer' | 'badYear' | 'badShare' | 'badN' | 'twoN' | 'badSum';

export interface SurveyReader {
  /** stated for all rows that do not say it */
  source: SurveySource | null;
  lastYear: number;
  /** the area that the text of a stadsdel and of a place name; null for none that is known */
  locate: (stadsdel: string | null, place: string | null) => Pick<SurveyAnswer, 'about' | 'code'> | null;
}

export interface ReadSurvey {
  answers: SurveyAnswer[];
  rejects: { line: number; problem: SurveyProblem; row: string }[];
  isPercent: boolean;
  /** figures without a number of answers */
  without_n: number;
}

type Record_ = readonly (string | null)[];
interface Part extends SurveyAnswer {
  line: number;
  row: string;
  answer: string | null;
}

/** Rounding of each answer to whole per cent may move their sum so far. */
const SUM_SLACK = 0.015;

/**
 * Reads rows of a survey. Where the answers to a question stand in rows of their own, they have to add up to the whole, and
 * those that say that it is a problem are summed; a question whose rows do not add up is left out with all its rows.
 */
export function parseAnswers(records: readonly Record_[], cell: SurveyCells, reader: SurveyReader): ReadSurvey {
  const read: ReadSurvey = { answers: [], rejects: [], isPercent: isInPercent(records, cell), without_n: 0 };
  const groups = new Map<string, Part[]>();
  records.forEach((record, i) => {
    const at = { line: i + 2, row: record.map((value) => value ?? '').join(';') };
    const part = parseRow(record, cell, reader, read.isPercent);
    if (typeof part === 'string') return void read.rejects.push({ ...at, problem: part });
    const key = [part.source, part.about, part.code, part.question, part.year].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), { ...part, ...at }]);
  });
  for (const parts of groups.values()) {
    const answer = parts.every((part) => part.answer === null) ? parts.at(-1)! : sumAnswers(parts);
    if (typeof answer === 'string') {
      for (const { line, row } of parts) read.rejects.push({ line, row, problem: answer });
      continue;
    }
    const { source, about, code, question, year, share, n } = answer;
    read.answers.push({ source, about, code, question, year, share, n });
    if (n === null) read.without_n++;
  }
  read.rejects.sort((a, b) => a.line - b.line);
  return read;
}

function parseRow(
  record: Record_,
  cell: SurveyCells,
  reader: SurveyReader,
  isPercent: boolean,
): (SurveyAnswer & { answer: string | null }) | SurveyProblem {
  const told = cell(record, 'source');
  const source = told === null ? reader.source : sourceNamed(told);
  if (source === null) return 'badSource';
  const where = reader.locate(cell(record, 'stadsdel'), cell(record, 'place'));
  if (where === null) return 'badWhere';
  const answer = cell(record, 'answer');
  const question = questionNamed(cell(record, 'question') ?? '', answer !== null);
  if (question === null) return 'badQuestion';
  const year = numberOf(cell(record, 'year'));
  if (!Number.isInteger(year) || year < 1990 || year > reader.lastYear) return 'badYear';
  const share = numberOf(cell(record, 'share')) / (isPercent ? 100 : 1);
  if (!(share >= 0 && share <= 1)) return 'badShare';
  const told_n = cell(record, 'n');
  const n = told_n === null || MISSING.includes(told_n.toLowerCase()) ? null : numberOf(told_n);
  if (n !== null && !(Number.isInteger(n) && n >= 1 && n <= 10_000_000)) return 'badN';
  return { source, ...where, question, year, share, n, answer };
}

/** The answers to one question as one share of those who say that it is a problem. */
function sumAnswers(parts: readonly Part[]): SurveyAnswer | SurveyProblem {
  const bad = parts.map(({ answer }) => (answer === null ? null : isProblem(answer)));
  if (bad.includes(null)) return 'badAnswer';
  const ns = [...new Set(parts.flatMap(({ n }) => n ?? []))];
  if (ns.length > 1) return 'twoN';
  if (Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) > SUM_SLACK) return 'badSum';
  const share = parts.reduce((sum, part, i) => sum + (bad[i] ? part.share : 0), 0);
  return { ...parts[0]!, share: Math.min(1, share), n: ns[0] ?? null };
}

/** A whole file is in per cent or in shares: one figure above 1, or a sign of per cent, tells. */
function isInPercent(records: readonly Record_[], cell: SurveyCells): boolean {
  return records.some((record) => {
    const text = cell(record, 'share') ?? '';
    return text.includes('%') || numberOf(text) > 1;
  });
}

const MISSING = ['', '-', '–', '..', 'xx', 'saknas', 'na', 'n/a', 'null'];

/** '38,5', '38.5 %' and '1 204'; NaN for what is no number. */
function numberOf(text: string | null): number {
  const plain = (text ?? '').replace(/[\s\u00a0\u202f%]/gu, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
