import { addDays, addMonths } from '../../data/terms/calendar';
import type { DataTime } from '../snapshot/coverage';
import type { Sheet } from './compare-windows';

/** Fifty-two whole weeks: the same weekdays a year before. */
const YEAR_OF_WEEKS = 364;

/**
 * The times that a sheet compares: seven and twenty-eight days, and the year so far, up to the day until which the reports
 * are as good as complete; each against the same a year before, weeks against whole weeks.
 */
export function weeklyPeriods(coverage: DataTime | null, today: string): { to: string; periods: Sheet['periods'] } {
  const to = coverage !== null && coverage.complete_to < today ? coverage.complete_to : today;
  const before = addDays(to, -YEAR_OF_WEEKS);
  // on the first days of a year the one that has ended is the year so far
  const year = `${addDays(to, -1).slice(0, 4)}-01-01`;
  return {
    to,
    periods: {
      week: { now: { from: addDays(to, -7), to }, before: { from: addDays(before, -7), to: before } },
      month: { now: { from: addDays(to, -28), to }, before: { from: addDays(before, -28), to: before } },
      year: { now: { from: year, to }, before: { from: addMonths(year, -12), to: addMonths(to, -12) } },
    },
  };
}
