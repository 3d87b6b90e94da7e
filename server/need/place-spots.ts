import type { Pack } from '../../data/pack/schema';
import type { Territory } from '../town/territory';

/** A named place that presence can be planned at. */
export interface Spot {
  place: string;
  name: string;
  stadsdel: string;
  /** how far from the truth the point may be, metres */
  accuracy_m: number | null;
  /** metres in the municipality's CRS, whole */
  x: number;
  y: number;
}

/** The pack's named places that have a point in a stadsdel: what is a whole neighbourhood or a road is no place to be at. */
export function placeSpots({ places }: Pick<Pack, 'places'>, { toMetres }: Pick<Territory, 'toMetres'>): Spot[] {
  return places.flatMap(({ place, name, kind, stadsdel, accuracy_m, lng, lat }) => {
    if (lng === null || lat === null || stadsdel === null || kind === 'neighbourhood' || kind === 'road') return [];
    const [x = 0, y = 0] = toMetres([lng, lat]);
    return [{ place, name, stadsdel, accuracy_m, x: Math.round(x), y: Math.round(y) }];
  });
}
