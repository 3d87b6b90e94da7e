import { addDays, daysBetween, isoWeek, mondayOf } from '../../data/terms/calendar';
import type { StadsdelWeek } from '../store/sum-presence';

/** How many weeks back from the one that holds today presence is told week by week: further back it is followed up. */
const WEEKS_BACK = 26;

/** The weeks that are told one by one: of the last half year, and all that is planned. */
export function recentWeeks<T extends Pick<StadsdelWeek, 'week_start'>>(weeks: readonly T[], today: string): T[] {
  const first = addDays(mondayOf(today), -7 * WEEKS_BACK);
  return weeks.filter(({ week_start }) => week_start >= first);
}

/** Mondays of the weeks that have passes, and of the one that holds today, ascending. */
export function mondaysOf(weeks: readonly StadsdelWeek[], today: string): string[] {
  return [...new Set([...weeks.map((row) => row.week_start), mondayOf(today)])].sort();
}

/** The week with passes that holds today or is nearest to it; the one that holds today when none has any. */
export function nearestWeek(weeks: readonly StadsdelWeek[], today: string): string {
  let nearest: string | null = null;
  for (const week_start of new Set(weeks.map((row) => row.week_start)))
    if (nearest === null || distance(week_start, today) < distance(nearest, today)) nearest = week_start;
  return isoWeek(nearest ?? today);
}

/** Days from a date to the week that begins on a Monday; 0 within it. */
function distance(monday: string, date: string): number {
  const days = daysBetween(monday, date);
  return days < 0 ? -days : Math.max(0, days - 6);
}
