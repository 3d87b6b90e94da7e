import { WEEK_HOURS } from '../charts/week-slots';

/** A part of the week that recurs on each of its days: from `from` for `length` hours, past midnight where it must. */
export interface WeekPart {
  /** ISO weekdays on which it begins */
  weekdays: readonly number[];
  from: number;
  length: number;
}

export interface BusiestTime extends WeekPart {
  n: number;
  /** share of the offences whose hour is known, 0 to 1 */
  share: number;
  /** share of the week's counted hours, 0 to 1 */
  share_of_hours: number;
}

/** With fewer offences of known hour than this, nothing is said of when. */
export const LEAST_FOR_WHEN = 60;
const LEAST_INSIDE = 20;
const LEAST_TIMES_EVEN = 1.6;
/** log likelihood ratio: about what one search in a thousand over this many parts reaches by chance */
const LEAST_EVIDENCE = 10;

const DAY_SETS = [
  [1],
  [2],
  [3],
  [4],
  [5],
  [6],
  [7],
  [5, 6],
  [6, 7],
  [5, 6, 7],
  [1, 2, 3, 4],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6, 7],
];
const LENGTHS = [3, 6, 9];

/** Every part of the week that can be put into words: sets of days people speak of, blocks of three to nine hours. */
function weekParts(): WeekPart[] {
  return DAY_SETS.flatMap((weekdays) =>
    [0, 3, 6, 9, 12, 15, 18, 21].flatMap((from) => LENGTHS.map((length) => ({ weekdays, from, length }))),
  );
}

/** The indexes of a part's hours among the week's 168. */
export function hoursOf({ weekdays, from, length }: WeekPart): number[] {
  return weekdays.flatMap((weekday) => Array.from({ length }, (_, i) => ((weekday - 1) * 24 + from + i) % WEEK_HOURS));
}

/**
 * The part of the week that stands out most from an even spread over the counted hours, by Kulldorff's scan statistic
 * for a known even expectation (https://doi.org/10.1080/03610929708831995). Null when none stands out.
 * @param n 168 counts, Monday 00–01 first
 * @param included which of the hours the filter lets through
 */
export function findBusiestTime(n: readonly number[], included: readonly boolean[]): BusiestTime | null {
  const total = n.reduce((sum, value, i) => sum + (included[i] ? value : 0), 0);
  const hours = included.filter(Boolean).length;
  if (total < LEAST_FOR_WHEN || hours === 0) return null;

  let best: BusiestTime | null = null;
  let evidence = LEAST_EVIDENCE;
  for (const part of weekParts()) {
    const inside = hoursOf(part).filter((index) => included[index]);
    // a part that the filter cuts into would be named for hours that were not counted
    if (inside.length < part.weekdays.length * part.length || inside.length === hours) continue;
    const observed = inside.reduce((sum, index) => sum + (n[index] ?? 0), 0);
    const expected = (total * inside.length) / hours;
    if (observed < LEAST_INSIDE || observed < LEAST_TIMES_EVEN * expected) continue;
    const ratio = logLikelihoodRatio(observed, expected, total);
    if (ratio <= evidence) continue;
    evidence = ratio;
    best = { ...part, n: observed, share: observed / total, share_of_hours: inside.length / hours };
  }
  return best;
}

function logLikelihoodRatio(observed: number, expected: number, total: number): number {
  const outside = total - observed;
  return (
    observed * Math.log(observed / expected) + (outside > 0 ? outside * Math.log(outside / (total - expected)) : 0)
  );
}
