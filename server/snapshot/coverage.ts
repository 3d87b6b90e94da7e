import { addDays, addMonths, monthsFrom } from '../../data/terms/calendar';

export interface Period {
  from: string;
  to: string;
}

/** The time that data speaks for: less than from its first row to its last, where rows have strayed or months lack. */
export interface Coverage extends Period {
  /** months within it that hold next to nothing, '2020-04' */
  thin: ReadonlySet<string>;
}

/** The time that all sources of the data together speak for, and how exactly. */
export interface DataTime extends Coverage {
  /** the day from which on too few of the offences have been reported yet, also where the data end before it */
  complete_to: string;
  /** within how many days nine of ten are reported */
  delay_days: number;
  /** false when no report has a date, and the delay is a stated guess */
  is_delay_known: boolean;
  /** months, '2025-08', of which so many offences are known to the month alone that only the whole of it can be asked for */
  by_month: ReadonlySet<string>;
  /** days with an offence: how many there are says whether a silence at an end is one of chance */
  n_days: number;
  /** exact times at midnight, so many that they are read as some time of their day, of how many offences; null for none */
  midnight: { n: number; of: number } | null;
}

/** How many days at the end of a period may lack offences in data that is still said to cover it. */
export const COVER_SLACK_DAYS = 3;

/** A month with less than this share of what a typical month has is not covered: neither season nor trend makes so few. */
export const THIN_SHARE = 0.1;

/** Where a typical month has fewer than this, a tenth of it is not even three, and so few may be chance. */
const LEAST_TYPICAL = 30;

/**
 * The time that data covers. One row of New Year's Eve does not make a year: months at both ends with next to nothing are
 * outside, those between are thin. A typical month is the one in which the median offence lies, so that any number of
 * strayed rows leaves it where it is.
 * @param data first day with a row, and the day after the last
 * @param n_of_month rows of each month, those with none may be absent
 */
export function findCoverage(data: Period | null, n_of_month: ReadonlyMap<string, number>): Coverage | null {
  if (data === null) return null;
  const months = monthsFrom(data.from.slice(0, 7), addDays(data.to, -1).slice(0, 7));
  const typical = monthOfMedianOffence([...n_of_month.values()]);
  const isThin = (month: string) => typical >= LEAST_TYPICAL && (n_of_month.get(month) ?? 0) < THIN_SHARE * typical;
  const full = months.filter((month) => !isThin(month));
  const [first, last] = [full[0], full.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [begin, end] = [`${first}-01`, addMonths(`${last}-01`, 1)];
  return {
    from: data.from > begin ? data.from : begin,
    to: data.to < end ? data.to : end,
    thin: new Set(months.filter((month) => month > first && month < last && isThin(month))),
  };
}

/** True when the data reaches from the beginning to the end of a period, without a month that lacks. */
export function covers(data: Coverage | null, { from, to }: Period): boolean {
  if (data === null) return false;
  if (data.from > addDays(from, COVER_SLACK_DAYS) || data.to < addDays(to, -COVER_SLACK_DAYS)) return false;
  return ![...data.thin].some((month) => `${month}-01` < to && addMonths(`${month}-01`, 1) > from);
}

/** The size of the month in which the offence in the middle lies, when the largest months come first. */
function monthOfMedianOffence(n: readonly number[]): number {
  const half = n.reduce((sum, of) => sum + of, 0) / 2;
  let sum = 0;
  for (const of of n.toSorted((a, b) => b - a)) {
    sum += of;
    if (sum >= half) return of;
  }
  return 0;
}
