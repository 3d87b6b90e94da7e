import type { Places } from '../api/types';
import { metresBetween, ringMiddle } from './ring-middle';

/** A place and how far off it is, in metres. */
export interface NearPlace {
  name: string;
  distance_m: number;
}

/**
 * The places nearest to the middle of a ring, nearest first, each name once.
 * @param ring corners as [lng, lat]
 */
export function nearPlaces(
  ring: readonly (readonly number[])[],
  places: Places['features'],
  within_m: number,
  most: number,
): NearPlace[] {
  const middle = ringMiddle(ring);
  if (middle === null) return [];
  const found = places
    .map(({ geometry, properties }) => ({
      name: properties.name,
      distance_m: metresBetween(middle, geometry.coordinates),
    }))
    .filter(({ distance_m }) => distance_m <= within_m)
    .sort((a, b) => a.distance_m - b.distance_m);
  return found.filter(({ name }, i) => found.findIndex((other) => other.name === name) === i).slice(0, most);
}
