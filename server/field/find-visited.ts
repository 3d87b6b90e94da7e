import type { Pack } from '../../data/pack/schema';
import { stopsOf } from '../passes/tour';
import type { PassRow } from '../store/tables/pass';
import { placesByName } from '../store/tables/place';
import type { VisitRow } from '../store/tables/visit';
import type { Db } from '../store/types';

/** What a report says of where somebody was. */
interface Told {
  place: string | null;
  register_place?: string | null | undefined;
  stadsdel?: string | null | undefined;
  word?: string | null | undefined;
}

/**
 * Where a visit was: at a named place, at a place of the register, or in a stadsdel under a word of one's own; the stadsdel
 * of the pass at large where nothing is said. A place of the register that is a named place is that place.
 * @returns null when there is no such place or stadsdel
 */
export async function findVisited(
  db: Db,
  { places, stadsdelar }: Pick<Pack, 'places' | 'stadsdelar'>,
  pass: Pick<PassRow, 'stadsdel' | 'planned_from' | 'planned_to' | 'tour'>,
  { place, register_place = null, stadsdel = null, word = null }: Told,
): Promise<Pick<VisitRow, 'place' | 'register_place' | 'stadsdel' | 'word'> | null> {
  const isStadsdel = (code: string) => stadsdelar.some(({ properties }) => properties.stadsdel === code);
  const nothing = { place: null, register_place: null, word: null };
  if (place !== null) {
    const known = places.find((one) => one.place === place);
    const stop = stopsOf(pass).find((one) => one.place === place);
    // a road has no stadsdel of its own
    return known ? { ...nothing, place, stadsdel: stop?.stadsdel ?? known.stadsdel ?? pass.stadsdel } : null;
  }
  if (register_place !== null) {
    const [known] = await placesByName(db, register_place);
    if (known === undefined) return null;
    const { pack_place } = known;
    return { ...nothing, stadsdel: known.stadsdel, ...(pack_place ? { place: pack_place } : { register_place }) };
  }
  if (stadsdel !== null && !isStadsdel(stadsdel)) return null;
  return { ...nothing, stadsdel: stadsdel ?? pass.stadsdel, word: word?.trim() || null };
}
