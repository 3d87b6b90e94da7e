import { notComputable, type Computable } from './computable';

/**
 * What a map catches as more and more of it is flagged, its most promising squares first. Squares that promise as much
 * are one block: nothing tells which of them comes first. All sums begin at 0 and run along the blocks.
 */
export interface CaptureCurve {
  area: Float64Array;
  observed: Float64Array;
  /** per square the position of its block among the steps of the sums, from 0 */
  block: Uint32Array;
  /** running sums over the best order in hindsight */
  best_area: Float64Array;
  best_observed: Float64Array;
}

/** Densities that differ by less than this part of themselves are the same: what is left is the rounding of a division. */
const SAME = 1e-9;

/**
 * How a map made from one period fares in the next. Squares of equal density are joined, so that a part of a block
 * catches as large a part of what happened there; chance then catches the share of the area that is flagged.
 * @param density n values that rank the squares, per area: counts / area, densities, z
 * @param observed n counts (or harm) of the period after, which must not be the one that made the map
 * @param area n areas in any one unit
 * @returns not computable without squares or when nothing happened
 * @throws RangeError when lengths differ or an area is not above 0
 */
export function captureCurve(
  density: Float64Array,
  observed: Float64Array,
  area: Float64Array,
): Computable<CaptureCurve> {
  const n = density.length;
  if (observed.length !== n || area.length !== n)
    throw new RangeError(`got ${observed.length} observed and ${area.length} areas, expected ${n} as densities`);
  for (const a of area) if (!(a > 0)) throw new RangeError(`area: got ${a}, expected more than 0`);
  if (n === 0 || observed.every((value) => value === 0)) return notComputable('empty');
  const map = joinTies(density, observed, area);
  const best = joinTies(
    observed.map((value, i) => value / area[i]!),
    observed,
    area,
  );
  return { computable: true, ...map, best_area: best.area, best_observed: best.observed };
}

function joinTies(density: Float64Array, observed: Float64Array, area: Float64Array) {
  const order = Uint32Array.from(density.keys()).sort((a, b) => density[b]! - density[a]!);
  const block = new Uint32Array(density.length);
  const areas = [0];
  const sums = [0];
  let begun = NaN;
  for (const i of order) {
    const value = density[i]!;
    if (!(begun - value <= SAME * Math.abs(begun))) {
      begun = value;
      areas.push(areas.at(-1)!);
      sums.push(sums.at(-1)!);
    }
    const at = areas.length - 1;
    areas[at] = areas[at]! + area[i]!;
    sums[at] = sums[at]! + observed[i]!;
    block[i] = at - 1;
  }
  return { area: Float64Array.from(areas), observed: Float64Array.from(sums), block };
}
