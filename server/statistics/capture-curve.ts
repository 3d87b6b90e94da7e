import { notComputable, type Computable } from './computable';

/** What a map catches as more and more of it is flagged, its most promising cell first. All sums run along `order`. */
export interface CaptureCurve {
  /** positions of the cells, most promising first */
  order: Uint32Array;
  /** running sums over `order`: area, what happened, what was foretold */
  area: Float64Array;
  observed: Float64Array;
  predicted: Float64Array;
  /** running sums over the best order in hindsight */
  best_area: Float64Array;
  best_observed: Float64Array;
  /** everything that happened, outside the cells too */
  total: number;
}

/**
 * How a map made from one period fares in the next. Cells are ranked by what it foretells per area; ties go against the
 * map: the cell where less happened comes first (as ptools ranks), and among those the later in the input.
 * @param predicted n values that rank the cells: counts, densities times area, harm
 * @param observed n counts (or harm) of the period after, which must not be the one that made the map
 * @param area n areas in any one unit
 * @param outside what happened outside all cells: missed by any map
 * @returns not computable without cells or when nothing happened
 * @throws RangeError when lengths differ or an area is not above 0
 */
export function captureCurve(
  predicted: Float64Array,
  observed: Float64Array,
  area: Float64Array,
  outside = 0,
): Computable<CaptureCurve> {
  const n = predicted.length;
  if (observed.length !== n || area.length !== n)
    throw new RangeError(`got ${observed.length} observed and ${area.length} areas, expected ${n} as predicted`);
  for (const a of area) if (!(a > 0)) throw new RangeError(`area: got ${a}, expected more than 0`);
  const total = observed.reduce((a, b) => a + b, 0) + outside;
  if (n === 0 || total === 0) return notComputable('empty');

  const order = Uint32Array.from(predicted.keys()).sort(
    (a, b) => predicted[b]! / area[b]! - predicted[a]! / area[a]! || observed[a]! - observed[b]! || b - a,
  );
  const best = Uint32Array.from(predicted.keys()).sort((a, b) => observed[b]! / area[b]! - observed[a]! / area[a]!);
  return {
    computable: true,
    order,
    area: runningSum(area, order),
    observed: runningSum(observed, order),
    predicted: runningSum(predicted, order),
    best_area: runningSum(area, best),
    best_observed: runningSum(observed, best),
    total,
  };
}

function runningSum(values: Float64Array, order: Uint32Array): Float64Array {
  const sums = new Float64Array(order.length);
  let sum = 0;
  for (let at = 0; at < order.length; at++) {
    sum += values[order[at]!]!;
    sums[at] = sum;
  }
  return sums;
}
