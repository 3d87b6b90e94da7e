import { addDays } from '../../data/terms/calendar';
import type { Store } from '../store/types';
import type { PassRow } from './pass-row';
import { toInstant } from '../../data/terms/wall-clock';

/**
 * The passes that touch a week: those that begin in it, those that reach into it from the week before, and those of the
 * first day after that may begin before its last have ended.
 */
export function readWeek(store: Pick<Store, 'db'>, monday: string, timeZone: string): Promise<PassRow[]> {
  const from = toInstant({ date: monday, min: 0 }, timeZone).instant;
  const to = toInstant({ date: addDays(monday, 8), min: 0 }, timeZone).instant;
  return store.db
    .selectFrom('pass')
    .selectAll()
    .where('week_start', 'in', [addDays(monday, -7), monday, addDays(monday, 7)])
    .where('planned_to', '>', from)
    .where('planned_from', '<', to)
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

/** The passes that begin in a week. */
export function readPassesOfWeek({ db }: Pick<Store, 'db'>, monday: string): Promise<PassRow[]> {
  return db
    .selectFrom('pass')
    .selectAll()
    .where('week_start', '=', monday)
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}
