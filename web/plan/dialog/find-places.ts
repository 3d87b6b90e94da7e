interface Named {
  place: string;
  name: string;
  stadsdel: string | null;
}

/** So many are listed: the rest is found by another letter. */
const MOST = 8;

/**
 * Places whose names have what is written in them, those that begin with it first; all of them for nothing written. Case
 * and marks over letters make no difference. A place outside every stadsdel is no stop.
 */
export function findPlaces<T extends Named>(
  written: string,
  places: readonly T[],
  nameOf: (stadsdel: string) => string,
): (T & { stadsdel: string })[] {
  const asked = plain(written.trim());
  return places
    .flatMap((place) => (place.stadsdel === null ? [] : [{ ...place, stadsdel: place.stadsdel }]))
    .map((place) => ({ place, at: plain(`${place.name}, ${nameOf(place.stadsdel)}`).indexOf(asked) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.place.name.localeCompare(b.place.name, 'sv'))
    .slice(0, MOST)
    .map(({ place }) => place);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
