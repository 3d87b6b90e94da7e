import type { Pack, Place } from '../../data/pack/schema';

/** no place to be at: what is as large as the stadsdel, or cannot be stood on */
const NOT_TO_VISIT = ['neighbourhood', 'water'];

/** The named places of a stadsdel that somebody on patrol can be at, the one that was planned first. */
export function fieldPlaces({ places }: Pick<Pack, 'places'>, stadsdel: string, planned: string | null): Place[] {
  const found = places.filter(
    (place) => place.place === planned || (place.stadsdel === stadsdel && !NOT_TO_VISIT.includes(place.kind)),
  );
  return found.sort(
    (a, b) => Number(b.place === planned) - Number(a.place === planned) || a.name.localeCompare(b.name, 'sv'),
  );
}
