import { toWallTime } from '../../../data/terms/wall-clock';
import type { PlanCoverage } from '../../api/types';
import { presencesOf, type Presence } from '../presences';
import type { Pass } from '../../api/types';

/**
 * A place where a pass would be on a day that the lot of a trial keeps it without presence; null where there is none.
 * @param lots as the coverage of the week tells them; null for those who may not see it
 */
export function offByLot(
  lots: PlanCoverage['off_by_lot'] | null,
  pass: Presence & Pick<Pass, 'tour'>,
  timeZone: string,
): PlanCoverage['off_by_lot'][number] | null {
  if (!lots || lots.length === 0) return null;
  for (const { place, planned_from, planned_to } of presencesOf(pass)) {
    // what ends at midnight is not there the day after
    const last = new Date(Date.parse(planned_to) - 1).toISOString();
    const days = [planned_from, last].map((instant) => toWallTime(instant, timeZone).date);
    const found = lots.find((lot) => lot.place === place && lot.dates.some((date) => days.includes(date)));
    if (found) return found;
  }
  return null;
}
