import { aliasTable, drawAlias } from './alias-table';
import { notComputable, type Computable } from './computable';
import { createRandom } from './random';

/** As fine as the generator's numbers are. */
const MANY = 2 ** 32;

/** Rounding of summed weights must not ask for one place more. */
const ROUNDING = 1 - 1e-12;

export interface Concentration {
  /** for each share of the events, the least number of places that hold it */
  n_places: Uint32Array;
  /** the same as a part of all places, empty ones included */
  place_share: Float64Array;
}

/**
 * How few places hold a share of the events (Weisburd 2015, Criminology 53:133–157: half of crime in about 5 % of
 * street segments). Part of it is arithmetic: 50 events cannot be in more than 50 of 100 places; show
 * `randomConcentration` beside it.
 * @param counts one a place, all places of the study area
 * @param shares of the events, above 0 to 1
 * @returns not computable without events
 */
export function concentration(counts: Float64Array, shares: readonly number[]): Computable<Concentration> {
  const descending = counts.toSorted().reverse();
  const total = descending.reduce((a, b) => a + b, 0);
  if (total === 0) return notComputable('empty');
  const n_places = Uint32Array.from(shares, (share) => {
    let sum = 0;
    let k = 0;
    while (k < descending.length && sum < share * total * ROUNDING) sum += descending[k++]!;
    return k;
  });
  return { computable: true, n_places, place_share: Float64Array.from(n_places, (k) => k / counts.length) };
}

/**
 * The mean concentration when as many events fall on the places at random, each place as likely as it is large.
 * @param size of every place, above 0, in any unit
 * @param draws how many times to deal them out; 999 for thousands of events, fewer do for more
 * @returns for each share the mean part of all places; not computable without places or events
 */
export function randomConcentration(
  size: Float64Array,
  n_events: number,
  shares: readonly number[],
  draws: number,
  seed: number,
): Computable<{ place_share: Float64Array }> {
  const n_places = size.length;
  if (n_places === 0 || n_events === 0) return notComputable('empty');
  if (!(draws >= 1)) throw new RangeError(`draws: got ${draws}, expected 1 or more`);
  const random = createRandom(seed);
  const place_share = new Float64Array(shares.length);
  const counts = new Uint32Array(n_places);
  const table = aliasTable(size);
  for (let d = 0; d < draws; d++) {
    counts.fill(0);
    let most = 0;
    for (let e = 0; e < n_events; e++) {
      const place = drawAlias(table, random.below(MANY) / MANY);
      const n = counts[place]! + 1;
      counts[place] = n;
      if (n > most) most = n;
    }
    const placesWith = new Uint32Array(most + 1);
    for (const n of counts) placesWith[n] = placesWith[n]! + 1;
    for (const [s, share] of shares.entries())
      place_share[s] = place_share[s]! + placesNeeded(placesWith, share * n_events * ROUNDING) / n_places / draws;
  }
  return { computable: true, place_share };
}

/** How many places, fullest first, it takes to reach a sum. */
function placesNeeded(placesWith: Uint32Array, sum: number): number {
  let places = 0;
  let left = sum;
  for (let n = placesWith.length - 1; n > 0; n--) {
    const here = placesWith[n]!;
    if (here * n >= left) return places + Math.ceil(left / n);
    places += here;
    left -= here * n;
  }
  return places;
}
