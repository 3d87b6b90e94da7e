import type { Catalogue, Grid, Period } from '../api/types';

/** How many months a year of small maps shows. */
export const MONTHS = 12;

/** A year of months, the latest last: '2025-11' and its dates. */
export interface Month {
  month: string;
  period: Period;
}

/** What of the data's time is needed here. */
type Coverage = Pick<NonNullable<Catalogue['coverage']>, 'from' | 'complete_to' | 'thin'>;

/**
 * The last months that the data cover whole, oldest first: fewer than twelve where there are no more.
 * A month that has begun, that is not yet reported in full or that lacks in the data would look calm.
 */
export function lastMonths(coverage: Coverage | null): Month[] {
  if (coverage === null) return [];
  const months: Month[] = [];
  let to = `${coverage.complete_to.slice(0, 7)}-01`;
  while (months.length < MONTHS) {
    const from = monthBefore(to);
    if (from < coverage.from) break;
    const month = from.slice(0, 7);
    if (!coverage.thin.includes(month)) months.unshift({ month, period: { from, to } });
    to = from;
  }
  return months;
}

/**
 * One set of class limits for all months, those of the longest: limits follow the length of a period, and a month of 28
 * days would be drawn in others.
 */
export function sharedBreaks(grids: readonly (Grid | null)[]): readonly number[] {
  const known = grids.filter((grid) => grid !== null);
  const days = ({ counted: { period } }: Grid) => Date.parse(period.to) - Date.parse(period.from);
  return known.toSorted((a, b) => days(b) - days(a))[0]?.breaks ?? [];
}

/** The class of a square, 0 for none and 1 to 5 by the limits. */
export function classOf(n: number, breaks: readonly number[]): number {
  return n <= 0 ? 0 : breaks.filter((limit) => n >= limit).length;
}

function monthBefore(first: string): string {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
}
