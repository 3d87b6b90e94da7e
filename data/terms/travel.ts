import type { LngLat } from './area-shape';
import { lineLength } from './ground-metres';

/** How a patrol goes from stop to stop; 'fixed' is the same minutes between any two. */
export const TRAVEL_MODES = ['walking', 'cycling', 'driving', 'fixed'] as const;

export const TRAVEL_KMH = { walking: 5, cycling: 14, driving: 30 } as const;

/** Streets are longer than the line of flight: about this many times, in towns (Ballou et al. 2002). */
const DETOUR = 1.3;

/** Minutes of the way between two points. @param distance_m along the line of flight */
export function travelMinutes(distance_m: number, kmh: number): number {
  return (DETOUR * distance_m * 60) / (1000 * kmh);
}

export type TravelMode = (typeof TRAVEL_MODES)[number];

/**
 * Whole minutes of the way from one stop to the next, rounded up: what an accepted suggestion, a tour that is edited and
 * the map of the plan all say.
 * @param fixed_min between any two, with travel 'fixed'
 * @returns 0 where a place is on no map, or both are the same
 */
export function legMinutes(from: LngLat | null, to: LngLat | null, travel: TravelMode, fixed_min: number): number {
  if (from && to && from[0] === to[0] && from[1] === to[1]) return 0;
  if (travel === 'fixed') return Math.ceil(fixed_min);
  if (!from || !to) return 0;
  return Math.ceil(travelMinutes(lineLength([from, to]), TRAVEL_KMH[travel]));
}
