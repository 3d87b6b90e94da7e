import type { z } from '@hono/zod-openapi';
import { isPlanned } from '../../data/terms/pass-source';
import { stopTimes } from '../../data/terms/stop-times';
import type { tour } from '../contract/tour';
import type { PassRow } from '../store/tables/pass';

export type Tour = z.infer<typeof tour>;

/** The stops of a pass; null for one that is in one place or stadsdel. */
export function tourOf({ tour }: Pick<PassRow, 'tour'>): Tour | null {
  return tour === null ? null : (JSON.parse(tour) as Tour);
}

/** One presence of a pass: where and when. */
export type Presence = Pick<PassRow, 'stadsdel' | 'place' | 'area' | 'planned_from' | 'planned_to'>;

/**
 * Where a pass is present and when, as everything counts it: one for each of its stops, itself where it has none. What of
 * a stop lies after the end of the pass, as on a night when clocks are set forward, is left out.
 */
export function presencesOf(pass: Presence & Pick<PassRow, 'tour'>): Presence[] {
  if (pass.tour === null) return [pass];
  return stopsOf(pass).map(({ place, stadsdel, from, to }) => ({
    ...{ place, stadsdel, area: null },
    planned_from: from,
    planned_to: to,
  }));
}

/** The stops of a pass with the instants at which each begins and ends; none for a pass without. */
export function stopsOf(pass: Pick<PassRow, 'planned_from' | 'planned_to' | 'tour'>) {
  return stopTimes(pass, tourOf(pass)?.stops ?? []);
}

/** The stadsdelar that a pass is present in, its own first. */
export function stadsdelarOf(pass: Pick<PassRow, 'stadsdel' | 'tour'>): string[] {
  return [...new Set([pass.stadsdel, ...(tourOf(pass)?.stops.map(({ stadsdel }) => stadsdel) ?? [])])];
}

/** The places that a pass is planned at by name: its own, or those of its stops. */
export function placesOf(pass: Pick<PassRow, 'place' | 'tour'>): string[] {
  if (pass.place !== null) return [pass.place];
  return [...new Set(tourOf(pass)?.stops.map(({ place }) => place))];
}

/** Where a pass is planned to be and when: nowhere for one that is cancelled, or was begun without a plan. */
export function plannedPresencesOf(
  pass: Parameters<typeof presencesOf>[0] & Pick<PassRow, 'status' | 'source'>,
): Presence[] {
  return pass.status === 'cancelled' || !isPlanned(pass) ? [] : presencesOf(pass);
}

/** Minutes of presence that a pass is planned for, or was before it was cancelled; 0 for one begun without a plan. */
export function plannedMinutes(pass: Parameters<typeof presencesOf>[0] & Pick<PassRow, 'source'>): number {
  if (!isPlanned(pass)) return 0;
  const ms = presencesOf(pass).reduce(
    (sum, { planned_from, planned_to }) => sum + Date.parse(planned_to) - Date.parse(planned_from),
    0,
  );
  return Math.round(ms / 60_000);
}
