import { rounded } from '../analysis/format-text';
import { seedOf } from '../analysis/seed-of';
import { concentration, randomConcentration } from '../statistics/concentration';
import type { ByStreet } from './by-street';

const SHARES = [0.25, 0.5, 0.8];

/** So many offences are dealt out in all, anew each time: the mean moves by less than is shown. */
const DEALT = 40_000;

const MOST_DRAWS = 200;

/**
 * How few stretches hold a quarter, half and four fifths of the offences, beside as many dealt out at random along the
 * streets.
 * @param n one a segment
 * @param length_m what of each is in the ground that is asked about
 * @param inGround positions of the segments of that ground
 */
export function sharesOfStreets(
  n: Float64Array,
  length_m: Float64Array,
  inGround: Uint32Array,
  n_events: number,
  data_version: string,
): ByStreet['shares'] {
  const of = (values: Float64Array) => Float64Array.from(inGround, (i) => values[i]!);
  const held = concentration(of(n), SHARES);
  const draws = Math.min(MOST_DRAWS, Math.max(1, Math.ceil(DEALT / Math.max(1, n_events))));
  const random = randomConcentration(of(length_m), n_events, SHARES, draws, seedOf(data_version));
  if (!held.computable || !random.computable) return null;
  return SHARES.map((share, i) => ({
    of_offences_pct: Math.round(100 * share),
    of_streets_pct: rounded(100 * held.place_share[i]!, 1),
    by_chance_pct: rounded(100 * random.place_share[i]!, 1),
  }));
}
