import { addDays, addMonths, daysBetween } from '../../data/terms/calendar';
import { COVER_SLACK_DAYS, type DataTime, type Period } from '../snapshot/coverage';

interface Periods {
  before: Period;
  after: Period;
  /** how many days at the end of the period after are left out; 0 for none */
  left_out_days: number;
}

/**
 * Two periods without the last weeks, of which reports still come in: beside a period that is known in full they would
 * look like a fall. What is left of the period after is whole weeks from its beginning; a period before of the same
 * season, or as long, ends as much earlier.
 * @returns null when not a week of the period after is reported in full
 */
export function completePeriods(data: DataTime | null, before: Period, after: Period): Periods | null {
  if (data === null || after.to <= addDays(data.complete_to, COVER_SLACK_DAYS))
    return { before, after, left_out_days: 0 };
  const days = 7 * Math.floor(daysBetween(after.from, data.complete_to) / 7);
  if (days <= 0) return null;
  const to = addDays(after.from, days);
  const left_out_days = daysBetween(to, after.to);
  const years = yearsBetween(before, after);
  const isAsLong = daysBetween(before.from, before.to) === daysBetween(after.from, after.to);
  const before_to =
    years !== null ? addMonths(to, -12 * years) : isAsLong ? addDays(before.to, -left_out_days) : before.to;
  return { before: { from: before.from, to: before_to }, after: { from: after.from, to }, left_out_days };
}

/** How many years apart two periods of the same dates are, at most ten; null for others. */
export function yearsBetween(before: Period, after: Period): number | null {
  for (let years = 1; years <= 10; years++)
    if (before.from === addMonths(after.from, -12 * years) && before.to === addMonths(after.to, -12 * years))
      return years;
  return null;
}
