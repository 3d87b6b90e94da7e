import type { LngLat } from '../../data/terms/area-shape';
import type { Places } from '../api/types';

/** Where places are on the map, by their codes. */
export function pointsOf(places: Places | null): ReadonlyMap<string, LngLat> {
  return new Map(
    places?.features.map(({ properties: { place }, geometry: { coordinates } }) => [
      place,
      [coordinates[0]!, coordinates[1]!],
    ]),
  );
}
