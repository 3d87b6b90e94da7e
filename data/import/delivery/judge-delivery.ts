import { addDays, daysBetween } from '../../terms/calendar';
import type { ImportReport } from '../../sources/source';

/** Why a file waits for a person: what of it is unlike the files that came before. */
export const DOUBTS = [
  'first',
  'columns',
  'period_gap',
  'period_old',
  'period_length',
  'count',
  'placed',
  'rejected',
  'question',
  'nothing',
] as const;
type Doubt = (typeof DOUBTS)[number];

/** A doubt with what the file says, and what was expected of it. */
export interface FoundDoubt {
  doubt: Doubt;
  given: string;
  expected: string;
}

/** What is compared of a file: of an import that holds, and of the one that has come. */
export type Delivered = Pick<
  ImportReport,
  'rows_read' | 'rows_rejected' | 'without_place' | 'duplicates_dropped' | 'period' | 'question'
> & { signature?: string | null };

/** So many files back it is looked: what came before was perhaps of another system. */
const MOST_EARLIER = 12;

/** A delivery may begin so many days after the last one ended: a silent night, or a week-end. */
const GAP_DAYS = 7;
/** Twice or half of what is usual in a day, and more than chance gives. */
const COUNT_TIMES = 2;
const COUNT_SIGMAS = 4;
const LENGTH_TIMES = 3;
const PLACED_POINTS = 0.1;
const REJECTED_POINTS = 0.05;

/**
 * What of a file is unlike those before it, by stated rules: other columns; a gap after the last one, or nothing newer than it;
 * a period three times as long or short as the median; per day more than twice or less than half of the median and further
 * off than four standard deviations of a Poisson count; the share placed ten percentage points, and the share rejected five,
 * from the median.
 * @param earlier of the same kind, the newest first; the first MOST_EARLIER count
 * @returns none where it may be taken without anybody looking
 */
export function judgeDelivery(file: Delivered, earlier: readonly Delivered[]): FoundDoubt[] {
  const before = earlier.slice(0, MOST_EARLIER);
  const found: FoundDoubt[] = [];
  const doubt = (kind: Doubt, given: string | number, expected: string | number) =>
    found.push({ doubt: kind, given: String(given), expected: String(expected) });
  if (before.length === 0) doubt('first', file.rows_read, '–');
  if (file.question !== null) doubt('question', file.question, '–');
  if (kept(file) === 0) doubt('nothing', 0, '–');
  const [last] = before;
  if (last === undefined) return found;
  if (file.signature && last.signature && file.signature !== last.signature)
    doubt('columns', file.signature, last.signature);
  const ends = before.flatMap(({ period }) => (period === null ? [] : [period.to])).sort();
  const end = ends.at(-1);
  if (file.period !== null && end !== undefined) {
    if (file.period.from > addDays(end, GAP_DAYS)) doubt('period_gap', file.period.from, end);
    if (file.period.to <= end) doubt('period_old', file.period.to, end);
    const length = median(before.flatMap(({ period }) => (period === null ? [] : [daysOf(period)])));
    const own = daysOf(file.period);
    if (own > LENGTH_TIMES * length || own * LENGTH_TIMES < length) doubt('period_length', own, length);
    const a_day = median(before.flatMap((each) => (each.period === null ? [] : [kept(each) / daysOf(each.period)])));
    const expected = a_day * own;
    const isFar = Math.abs(kept(file) - expected) > COUNT_SIGMAS * Math.sqrt(Math.max(1, expected));
    if (isFar && (kept(file) > COUNT_TIMES * expected || kept(file) * COUNT_TIMES < expected))
      doubt('count', kept(file), Math.round(expected));
  }
  const shares = (of: (each: Delivered) => number) => [of(file), median(before.map(of))] as const;
  const [placed, placedBefore] = shares((each) => (kept(each) === 0 ? 1 : 1 - each.without_place / kept(each)));
  if (Math.abs(placed - placedBefore) > PLACED_POINTS) doubt('placed', percent(placed), percent(placedBefore));
  const [rejected, rejectedBefore] = shares((each) => each.rows_rejected / Math.max(1, each.rows_read));
  if (rejected > rejectedBefore + REJECTED_POINTS) doubt('rejected', percent(rejected), percent(rejectedBefore));
  return found;
}

/** Rows of the file that could be read, whether the table had them before or not. */
function kept({ rows_read, rows_rejected }: Delivered): number {
  return rows_read - rows_rejected;
}

function daysOf({ from, to }: { from: string; to: string }): number {
  return daysBetween(from, to) + 1;
}

function percent(share: number): number {
  return Math.round(100 * share);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
