import type { Places } from '../api';

/** A place and how far off it is, in metres. */
export interface NearPlace {
  name: string;
  distance_m: number;
}

/**
 * The places nearest to the middle of a ring, nearest first, each name once. Measured on a flat earth, which at this
 * distance is right to the metre.
 * @param ring corners as [lng, lat]
 */
export function nearPlaces(
  ring: readonly (readonly [number, number])[],
  places: Places['features'],
  within_m: number,
  most: number,
): NearPlace[] {
  if (ring.length === 0) return [];
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const [lng, lat] = [middle(lngs), middle(lats)];
  const METRES = 111_320;
  const found = places
    .map(({ geometry, properties }) => {
      const [x = 0, y = 0] = geometry.coordinates;
      const east = (x - lng) * METRES * Math.cos((lat * Math.PI) / 180);
      return { name: properties.name, distance_m: Math.hypot(east, (y - lat) * METRES) };
    })
    .filter(({ distance_m }) => distance_m <= within_m)
    .sort((a, b) => a.distance_m - b.distance_m);
  return found.filter(({ name }, i) => found.findIndex((other) => other.name === name) === i).slice(0, most);
}
