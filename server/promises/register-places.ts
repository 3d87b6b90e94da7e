import type { Pack } from '../../data/pack/schema';
import { presenceTest, type Ground } from '../places/presence-test';
import { placesByName, type PlaceRow } from '../store/tables/place';
import type { Db } from '../store/types';
import type { Deed } from './deed';

/** Places that nobody but the register has, such as one made of a gathering of offences: a promise names them by their id there. */
export async function registerPlaces(db: Db): Promise<PlaceRow[]> {
  return (await placesByName(db)).filter(({ pack_place }) => pack_place === null);
}

/** Every place that a promise may name: the pack's, but for whole neighbourhoods, and those of the register alone. */
export async function placesToName(
  db: Db,
  { places }: Pick<Pack, 'places'>,
): Promise<{ code: string; name: string }[]> {
  const named = places.filter(({ kind }) => kind !== 'neighbourhood').map(({ place, name }) => ({ code: place, name }));
  const own = (await registerPlaces(db)).map(({ place_id, name }) => ({ code: place_id, name }));
  return [...named, ...own].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Says of everything that was planned or done at which of some register places it was, beside the named places. */
export function atRegisterPlaces(deeds: readonly Deed[], rows: readonly PlaceRow[], ground: Ground): readonly Deed[] {
  if (rows.length === 0) return deeds;
  const tests = rows.map((row) => ({ place_id: row.place_id, isThere: presenceTest(row, ground) }));
  return deeds.map((deed) => {
    const there = tests.filter(({ isThere }) => isThere(deed)).map(({ place_id }) => place_id);
    return there.length === 0 ? deed : { ...deed, places: [...new Set([...deed.places, ...there])] };
  });
}
