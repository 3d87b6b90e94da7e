import type { Deps } from '../http/deps';
import { placesByName } from '../store/tables/place';

/** Everything that can be put first, by code and name: stadsdelar and places of the register. */
export async function nameUnits({
  pack,
  store,
}: Pick<Deps, 'pack' | 'store'>): Promise<{ code: string; name: string }[]> {
  const stadsdelar = pack.stadsdelar.map(({ properties: { stadsdel, name } }) => ({ code: stadsdel, name }));
  return [...stadsdelar, ...(await placesByName(store.db)).map(({ place_id, name }) => ({ code: place_id, name }))];
}
