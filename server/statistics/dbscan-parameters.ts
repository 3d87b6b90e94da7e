import { notComputable, type Computable } from './computable';

export interface DbscanParameters {
  /** how many events, the one in the middle counted, make a place dense */
  min_points: number;
  /** within how many metres */
  eps_m: number;
}

/** Fewer events than this make no clusters worth naming. */
const MIN_EVENTS = 10;

/** How many events are asked for their nearest ones; the median needs no more. */
const ASKED = 200;

/** Twice as dense as the median place (sfhotspot's `density_adjust`). */
const DENSITY_ADJUST = 2;

/** Where most events share a few addresses the median distance is 0: a house's width instead. */
const MIN_EPS_M = 15;

/**
 * What counts as dense among these events, after sfhotspot's `hotspot_dbscan` (1.1.0): min_points = min(n, 50,
 * max(5, ⌈√n⌉)); eps = the median distance to the (min_points − 1)th nearest other event / √2. The median is over up to
 * 200 events spread evenly over the input, and eps is at least 15 m.
 * @param x metres
 * @param y metres
 * @returns not computable for fewer than 10 events
 * @throws RangeError when x and y differ in length
 */
export function dbscanParameters(x: Float64Array, y: Float64Array): Computable<DbscanParameters> {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`y: got ${y.length} values, expected ${n} as in x`);
  if (n < MIN_EVENTS) return notComputable('too_few');
  const min_points = Math.min(n, 50, Math.max(5, Math.ceil(Math.sqrt(n))));
  const asked = Math.min(n, ASKED);
  const distances = Float64Array.from({ length: asked }, (_, a) =>
    distanceToNearest(x, y, Math.floor((a * n) / asked), min_points - 1),
  ).sort();
  const median = (distances[Math.floor((asked - 1) / 2)]! + distances[Math.ceil((asked - 1) / 2)]!) / 2;
  return { computable: true, min_points, eps_m: Math.max(MIN_EPS_M, median / Math.sqrt(DENSITY_ADJUST)) };
}

/** The distance from i to its kth nearest other point, by keeping the k least in order. */
function distanceToNearest(x: Float64Array, y: Float64Array, i: number, k: number): number {
  const least = new Float64Array(k).fill(Infinity);
  for (let j = 0; j < x.length; j++) {
    if (j === i) continue;
    const d = (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
    if (d >= least[k - 1]!) continue;
    let at = k - 1;
    while (at > 0 && least[at - 1]! > d) {
      least[at] = least[at - 1]!;
      at--;
    }
    least[at] = d;
  }
  return Math.sqrt(least[k - 1]!);
}
