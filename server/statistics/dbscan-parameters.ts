import { notComputable, type Computable } from './computable';
import { sortIntoSquares } from './point-squares';

/** Narrower squares to search in would be many and empty. */
const LEAST_SIDE_M = 25;

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
  const search = openSearch(x, y, min_points - 1);
  const distances = Float64Array.from({ length: asked }, (_, a) => search(Math.floor((a * n) / asked))).sort();
  const median = (distances[Math.floor((asked - 1) / 2)]! + distances[Math.ceil((asked - 1) / 2)]!) / 2;
  return { computable: true, min_points, eps_m: Math.max(MIN_EPS_M, median / Math.sqrt(DENSITY_ADJUST)) };
}

/** Looks up the distance from one event to its kth nearest other, in wider and wider rings of squares. */
function openSearch(x: Float64Array, y: Float64Array, k: number): (i: number) => number {
  const { squares, side_m } = sortIntoSquares(x, y, Math.max(LEAST_SIDE_M, expectedReach(x, y, k)));
  const { order, columns, rows } = squares;
  const least = new Float64Array(k);
  return (i) => {
    const [cx, cy] = [x[i]!, y[i]!];
    for (let reach = 1; ; reach *= 2) {
      least.fill(Infinity);
      squares.around(cx, cy, reach, (from, to) => {
        for (let at = from; at < to; at++) {
          const j = order[at]!;
          const d = (x[j]! - cx) ** 2 + (y[j]! - cy) ** 2;
          if (j !== i && d < least[k - 1]!) insert(least, d);
        }
      });
      const found = Math.sqrt(least[k - 1]!);
      // what lies in no square looked at is farther than the squares reach
      if (found <= reach * side_m || reach > Math.max(columns, rows)) return found;
    }
  };
}

/** How far the kth nearest other would be if the events lay evenly over the rectangle around them. */
function expectedReach(x: Float64Array, y: Float64Array, k: number): number {
  const span = (values: Float64Array): number => {
    let [least, most] = [Infinity, -Infinity];
    for (const value of values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  };
  return Math.sqrt((k * span(x) * span(y)) / (x.length * Math.PI));
}

/** Puts a value among the least, kept in order, and drops the greatest. */
function insert(least: Float64Array, value: number): void {
  let at = least.length - 1;
  while (at > 0 && least[at - 1]! > value) {
    least[at] = least[at - 1]!;
    at--;
  }
  least[at] = value;
}
