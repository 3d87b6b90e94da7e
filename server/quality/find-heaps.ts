import { daysBetween, monthsFrom } from '../../data/terms/calendar';
import { judgeHeap, type Heap } from '../statistics/heap';

export type HeapKind = 'midnight' | 'noon' | 'first_of_month' | 'first_of_year';

/**
 * How many times the expected is told. Of clocks three, as for reading 00:00 as no time. Of days two, since nothing but rent
 * and pay recurs on the first; of New Year's Day five, whose night has more of damage and violence than others.
 */
const TIMES: Readonly<Record<HeapKind, number>> = { midnight: 3, noon: 3, first_of_month: 2, first_of_year: 5 };

/** What of a source its heaps are told from. */
export interface HeapCounts {
  /** exact times that stand on the whole hour, by hour 0 to 23 */
  n_whole: readonly number[];
  /** first and last day of an offence */
  first_day: string;
  last_day: string;
  n_day_known: number;
  n_first_of_month: number;
  n_first_of_year: number;
}

/**
 * What stands on midnight, noon, the first of a month and of a year, beside what belongs there: of exact times on whole hours
 * the mean share of the 23 other hours; of days the share of such days in the time that the source spans. A kind without
 * anything to compare with is left out.
 */
export function findHeaps(counts: HeapCounts): { kind: HeapKind; heap: Heap }[] {
  const { n_whole, n_day_known, n_first_of_month, n_first_of_year } = counts;
  const of = n_whole.reduce((a, b) => a + b, 0);
  const clock = (hour: number) => {
    const n = n_whole[hour] ?? 0;
    const mean = (of - n) / 23;
    // where nothing else stands on a whole hour there is no mean: one hour of 24
    return { n, of, expected: mean > 0 ? mean / of : 1 / 24 };
  };
  const days = daysBetween(counts.first_day, counts.last_day) + 1;
  const firsts = monthsFrom(counts.first_day.slice(0, 7), counts.last_day.slice(0, 7)).filter(
    (month) => `${month}-01` >= counts.first_day,
  );
  const years = firsts.filter((month) => month.endsWith('-01'));
  const kinds = [
    { kind: 'midnight', ...clock(0) },
    { kind: 'noon', ...clock(12) },
    { kind: 'first_of_month', n: n_first_of_month, of: n_day_known, expected: firsts.length / days },
    { kind: 'first_of_year', n: n_first_of_year, of: n_day_known, expected: years.length / days },
  ] as const;
  return kinds.flatMap(({ kind, n, of: all, expected }) =>
    all > 0 && expected > 0 && expected < 1 ? [{ kind, heap: judgeHeap(n, all, expected, TIMES[kind]) }] : [],
  );
}
