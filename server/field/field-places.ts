import type { Pack, Place } from '../../data/pack/schema';

/** no place to be at: what is as large as the stadsdel, or cannot be stood on */
const NOT_TO_VISIT = ['neighbourhood', 'water'];

/** The named places that somebody on patrol can be at: those that are planned, in their order, then the rest of the stadsdel. */
export function fieldPlaces({ places }: Pick<Pack, 'places'>, stadsdel: string, planned: readonly string[]): Place[] {
  const rank = ({ place }: Place) => (planned.includes(place) ? planned.indexOf(place) : planned.length);
  return placesToVisit({ places })
    .concat(places.filter(({ place, kind }) => planned.includes(place) && NOT_TO_VISIT.includes(kind)))
    .filter(({ place, stadsdel: own }) => planned.includes(place) || own === stadsdel)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'sv'));
}

/** Every named place that can be visited. */
export function placesToVisit({ places }: Pick<Pack, 'places'>): Place[] {
  return places.filter(({ kind }) => !NOT_TO_VISIT.includes(kind));
}
