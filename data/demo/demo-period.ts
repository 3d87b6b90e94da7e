import { BRA_FIGURES } from './bra-figures';
import { dayNumber } from './calendar';

/** The first year of the demo world. */
const FIRST_YEAR = 2021;

/** A new place begins half a year before the end of the data. */
const NEW_FOR_MONTHS = 6;

/** The time that the demo world covers, as it follows from the day that counts as its today. */
export interface DemoPeriod {
  /** local date; the data end the day before */
  today: string;
  /** the same as a day number */
  today_day: number;
  /** calendar years, the last one mostly a part */
  years: readonly number[];
  /** those for which no official total is published yet */
  unpublished: readonly number[];
  /** first and last moment, in years */
  span: readonly [from: number, to: number];
  /** the first month of the new places */
  new_from: { year: number; month: number };
}

/** The last year for which Brå has published a total. */
export const LAST_PUBLISHED = Math.max(...BRA_FIGURES.map((figures) => figures.year));

/**
 * What follows from the day that counts as today.
 * @param today local date such as '2026-01-01'
 * @throws {RangeError} when it is no date, or leaves less than a year of data
 */
export function demoPeriod(today: string): DemoPeriod {
  const [year = NaN, month = NaN, day = NaN] = today.split('-').map(Number);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(today) && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  if (!isDate || month > 12 || year <= FIRST_YEAR) throw new RangeError(today);
  const today_day = dayNumber(year, month, day);
  const [yearStart, yearEnd] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  // on New Year's Day the year that is over is the last
  const lastYear = today_day === yearStart ? year - 1 : year;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const newFrom = year * 12 + month - 1 - NEW_FOR_MONTHS;
  return {
    today,
    today_day,
    years,
    unpublished: years.filter((y) => y > LAST_PUBLISHED),
    span: [FIRST_YEAR, year + (today_day - yearStart) / (yearEnd - yearStart)],
    new_from: { year: Math.floor(newFrom / 12), month: (newFrom % 12) + 1 },
  };
}
