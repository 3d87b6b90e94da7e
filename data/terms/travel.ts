/** How a patrol goes from stop to stop; 'fixed' is the same minutes between any two. */
export const TRAVEL_MODES = ['walking', 'cycling', 'driving', 'fixed'] as const;

export const TRAVEL_KMH = { walking: 5, cycling: 14, driving: 30 } as const;

/** Streets are longer than the line of flight: about this many times, in towns (Ballou et al. 2002). */
const DETOUR = 1.3;

/** Minutes of the way between two points. @param distance_m along the line of flight */
export function travelMinutes(distance_m: number, kmh: number): number {
  return (DETOUR * distance_m * 60) / (1000 * kmh);
}
