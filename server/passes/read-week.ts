import { addDays } from '../../data/terms/calendar';
import { toInstant } from '../../data/terms/wall-clock';
import { passesBetween, type PassRow } from '../store/tables/pass';
import type { Store } from '../store/types';

/**
 * The passes that touch a week: those that begin in it, those that reach into it from the week before, and those of the
 * first day after that may begin before its last have ended.
 */
export function readWeek({ db }: Pick<Store, 'db'>, monday: string, timeZone: string): Promise<PassRow[]> {
  const midnight = (date: string) => toInstant({ date, min: 0 }, timeZone).instant;
  const weeks = { from: addDays(monday, -7), to: addDays(monday, 14) };
  return passesBetween(db, { from: midnight(monday), to: midnight(addDays(monday, 8)) }, weeks);
}
