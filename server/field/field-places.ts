import type { Pack, Place } from '../../data/pack/schema';

/** no place to be at: what is as large as the stadsdel, or cannot be stood on */
const NOT_TO_VISIT = ['neighbourhood', 'water'];

/**
 * The named places that somebody on patrol can be at: those of the stadsdel, and before them those that were planned.
 * @param planned the place of the pass, or those of its stops in their order
 */
export function fieldPlaces({ places }: Pick<Pack, 'places'>, stadsdel: string, planned: readonly string[]): Place[] {
  const found = places.filter(
    (place) => planned.includes(place.place) || (place.stadsdel === stadsdel && !NOT_TO_VISIT.includes(place.kind)),
  );
  const turn = ({ place }: Place) => (planned.includes(place) ? planned.indexOf(place) : planned.length);
  return found.sort((a, b) => turn(a) - turn(b) || a.name.localeCompare(b.name, 'sv'));
}
