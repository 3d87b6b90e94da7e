import { addDays } from '../../data/terms/calendar';

/** The last day of a time, as people say it: the one before its end. */
export function lastDayOf(to: string): string {
  return addDays(to, -1);
}
