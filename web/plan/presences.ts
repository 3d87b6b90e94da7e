import { stopTimes } from '../../data/terms/stop-times';
import type { Pass } from '../api/types';

/** One presence of a pass. */
export type Presence = Pick<Pass, 'stadsdel' | 'place' | 'planned_from' | 'planned_to'>;

/** Where a pass is present and when, as the server counts it: one for each of its stops, itself where it has none. */
export function presencesOf(pass: Presence & Pick<Pass, 'tour'>): Presence[] {
  if (pass.tour === null) return [pass];
  return stopTimes(pass, pass.tour.stops).map(({ place, stadsdel, from, to }) => ({
    ...{ place, stadsdel },
    planned_from: from,
    planned_to: to,
  }));
}

/** How long a pass that has ended really was, minutes; 0 where that is not known. */
export function actualMinutes({ actual_from, actual_to }: Pick<Pass, 'actual_from' | 'actual_to'>): number {
  if (actual_from === null || actual_to === null) return 0;
  return Math.round((Date.parse(actual_to) - Date.parse(actual_from)) / 60_000);
}

/** Minutes that a pass is planned to be in some stadsdelar. */
export function minutesIn(
  pass: Presence & Pick<Pass, 'tour' | 'planned_min'>,
  isThere: (stadsdel: string) => boolean,
): number {
  if (pass.tour === null) return isThere(pass.stadsdel) ? pass.planned_min : 0;
  const ms = presencesOf(pass)
    .filter(({ stadsdel }) => isThere(stadsdel))
    .reduce((sum, at) => sum + Date.parse(at.planned_to) - Date.parse(at.planned_from), 0);
  return Math.round(ms / 60_000);
}
