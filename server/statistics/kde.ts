import { indexCells, type Cells } from './cells';

/** Events, or cells that stand for theirs: metres, and how many or how heavy. */
export interface Sources {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
}

const M2_PER_KM2 = 1e6;

/** With less than this of a kernel on land, one event on a rock would be the densest place of all. */
const LEAST_MASS = 0.05;

/**
 * Quartic kernel density at the centres of the cells, in events per km²:
 * f(s) = 3 / (π·b²)·Σ weight·(1 − d² / b²)² over the sources nearer than b (Silverman 1986, Density Estimation, 4.5),
 * divided by the share of the kernel that falls inside the study area (`kernelMass`), because what happens outside it
 * is not reported to it.
 * @param sources inside the study area; for speed counts at the centres of the cells or of finer ones
 * @param mass n values of `kernelMass` for the same cells, size and bandwidth; null leaves the edge uncorrected
 * @returns n densities
 * @throws RangeError when lengths differ or the bandwidth does not exceed the cell size
 */
export function kde(
  { x, y, weight }: Sources,
  cells: Cells,
  cell_size: number,
  bandwidth: number,
  mass: Float64Array | null,
): Float64Array {
  checkBandwidth(bandwidth, cell_size);
  if (y.length !== x.length || weight.length !== x.length)
    throw new RangeError(`sources: got ${y.length} y and ${weight.length} weights, expected ${x.length} as x`);
  if (mass !== null && mass.length !== cells.gx.length)
    throw new RangeError(`mass: got ${mass.length} values, expected ${cells.gx.length}, one a cell`);
  const { find } = indexCells(cells);
  const density = new Float64Array(cells.gx.length);
  const scale = (3 * M2_PER_KM2) / (Math.PI * bandwidth * bandwidth);

  for (let i = 0; i < x.length; i++) {
    if (weight[i] === 0) continue;
    const heavy = scale * weight[i]!;
    // cells whose centre can be within reach
    const west = Math.ceil((x[i]! - bandwidth) / cell_size - 0.5);
    const east = Math.floor((x[i]! + bandwidth) / cell_size - 0.5);
    const south = Math.ceil((y[i]! - bandwidth) / cell_size - 0.5);
    const north = Math.floor((y[i]! + bandwidth) / cell_size - 0.5);
    for (let gy = south; gy <= north; gy++) {
      const dy = (gy + 0.5) * cell_size - y[i]!;
      for (let gx = west; gx <= east; gx++) {
        const dx = (gx + 0.5) * cell_size - x[i]!;
        const k = quarticWeight(dx, dy, bandwidth);
        if (k === 0) continue;
        const j = find(gx, gy);
        if (j >= 0) density[j] = density[j]! + heavy * k;
      }
    }
  }
  if (mass !== null) for (let j = 0; j < density.length; j++) density[j] = density[j]! / mass[j]!;
  return density;
}

/** (1 − d² / b²)² within b, 0 from there on. */
export function quarticWeight(dx: number, dy: number, bandwidth: number): number {
  const u = (dx * dx + dy * dy) / (bandwidth * bandwidth);
  return u < 1 ? (1 - u) * (1 - u) : 0;
}

/**
 * The share of a kernel around each cell's centre that falls on cells of the study area, above 0 to 1, summed over
 * cell centres. It depends on the study area and the bandwidth alone, so it can be kept between questions.
 * @param share of a whole cell that each has, where the border or the water cuts them; null when all are whole
 * @throws RangeError when the bandwidth does not exceed the cell size
 */
export function kernelMass(
  cells: Cells,
  cell_size: number,
  bandwidth: number,
  share: Float64Array | null = null,
): Float64Array {
  checkBandwidth(bandwidth, cell_size);
  if (share !== null && share.length !== cells.gx.length)
    throw new RangeError(`share: got ${share.length} values, expected ${cells.gx.length}, one a cell`);
  const reach = Math.ceil(bandwidth / cell_size);
  const side = 2 * reach + 1;
  const kernel = new Float64Array(side * side);
  let whole = 0;
  for (let at = 0; at < kernel.length; at++) {
    const dx = ((at % side) - reach) * cell_size;
    const dy = (Math.floor(at / side) - reach) * cell_size;
    kernel[at] = quarticWeight(dx, dy, bandwidth);
    whole += kernel[at]!;
  }
  const { find } = indexCells(cells);
  return Float64Array.from(cells.gx, (gx, i) => {
    const gy = cells.gy[i]!;
    let inside = 0;
    for (let at = 0; at < kernel.length; at++) {
      if (kernel[at] === 0) continue;
      const j = find(gx + (at % side) - reach, gy + Math.floor(at / side) - reach);
      if (j >= 0) inside += kernel[at]! * (share?.[j] ?? 1);
    }
    return Math.max(inside / whole, LEAST_MASS);
  });
}

function checkBandwidth(bandwidth: number, cell_size: number): void {
  if (!(cell_size > 0)) throw new RangeError(`cell_size: got ${cell_size}, expected more than 0`);
  if (!(bandwidth > cell_size) || bandwidth === Infinity)
    throw new RangeError(`bandwidth: got ${bandwidth}, expected more than the cell size, ${cell_size}`);
}
