import { addDays } from '../../data/terms/calendar';
import type { PassRow } from '../store/tables/pass';
import type { Tx } from '../store/types';

/** No clock on a wall is further from UTC. */
const FURTHEST_MS = 14 * 3_600_000;

/**
 * The Mondays of the weeks in whose plan a pass is seen: that in which it begins, the one before where it begins on its
 * first day, which is shown after that week's last night, and the one after where it reaches into it. Close to midnight
 * rather one week too many.
 */
export function weeksTouched({
  week_start,
  planned_from,
  planned_to,
}: Pick<PassRow, 'week_start' | 'planned_from' | 'planned_to'>): string[] {
  const startOf = (date: string) => Date.parse(`${date}T00:00:00Z`);
  const weeks = [week_start];
  if (Date.parse(planned_from) < startOf(addDays(week_start, 1)) + FURTHEST_MS) weeks.push(addDays(week_start, -7));
  if (Date.parse(planned_to) > startOf(addDays(week_start, 7)) - FURTHEST_MS) weeks.push(addDays(week_start, 7));
  return weeks;
}

/** Tells those who look at one of a pass's weeks that it has changed. @param states the pass before and after */
export function announcePass(
  tx: Tx,
  pass_id: string,
  ...states: readonly Pick<PassRow, 'week_start' | 'planned_from' | 'planned_to'>[]
): void {
  for (const scope of new Set(states.flatMap(weeksTouched))) tx.changed({ topic: 'pass', id: pass_id, scope });
}
