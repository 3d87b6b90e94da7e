import type { CaptureCurve } from './capture-curve';

/** How good a map is when its first cells are flagged. null is undefined, as with no cell flagged. */
export interface MapAccuracy {
  n_cells: number;
  /** flagged part of the area */
  area_share: number;
  /** part of all that happened that fell there (hit rate) */
  capture: number;
  /** capture / area_share: 1 is chance (Chainey, Tompson and Uhlig 2008, Security Journal 21:4–28) */
  pai: number | null;
  /** pai / the best pai that as many cells could have had: 1 is perfect (Hunt 2016) */
  pei: number | null;
  /** foretold / observed in the flagged cells: 1 is calibrated (Wheeler and Steenbeek 2021); not Levine's recapture rate */
  rri: number | null;
}

/**
 * The accuracy with the first `n_cells` flagged.
 * @throws RangeError when the map does not have so many
 */
export function accuracyOfCells(curve: CaptureCurve, n_cells: number): MapAccuracy {
  const n = curve.order.length;
  if (!Number.isInteger(n_cells) || n_cells < 0 || n_cells > n)
    throw new RangeError(`n_cells: got ${n_cells}, expected 0 to ${n}`);
  if (n_cells === 0) return { n_cells, area_share: 0, capture: 0, pai: null, pei: null, rri: null };
  const at = n_cells - 1;
  const area_share = curve.area[at]! / curve.area[n - 1]!;
  const capture = curve.observed[at]! / curve.total;
  const pai = capture / area_share;
  const best = curve.best_observed[at]! / curve.total / (curve.best_area[at]! / curve.best_area[n - 1]!);
  return {
    n_cells,
    area_share,
    capture,
    pai,
    pei: best > 0 ? pai / best : null,
    rri: curve.observed[at]! > 0 ? curve.predicted[at]! / curve.observed[at]! : null,
  };
}

/** The accuracy with at most a share of the area flagged; compare maps at the same share only. */
export function accuracyAtArea(curve: CaptureCurve, area_share: number): MapAccuracy {
  const allowed = area_share * curve.area.at(-1)! * (1 + 1e-12);
  let n_cells = 0;
  while (n_cells < curve.area.length && curve.area[n_cells]! <= allowed) n_cells++;
  return accuracyOfCells(curve, n_cells);
}

/** The least share of the area that catches a share of all that happened; null when even the whole map misses it. */
export function areaForCapture(curve: CaptureCurve, capture: number): number | null {
  const wanted = capture * curve.total * (1 - 1e-12);
  const at = curve.observed.findIndex((sum) => sum >= wanted);
  return at < 0 ? null : curve.area[at]! / curve.area.at(-1)!;
}

/**
 * The origins to try a grid from, in parts of the cell size: moving it by half a cell changes the accuracy noticeably,
 * so report the mean over all four.
 */
export const GRID_SHIFTS = [
  [0, 0],
  [0.5, 0],
  [0, 0.5],
  [0.5, 0.5],
] as const;

/**
 * The mean of the same map's accuracy over shifted grids; a figure that none of them has is null.
 * @throws RangeError for none
 */
export function meanAccuracy(accuracies: readonly MapAccuracy[]): MapAccuracy {
  if (accuracies.length === 0) throw new RangeError('accuracies: got none, expected one for each shifted grid');
  const meanOf = (values: (number | null)[]): number | null => {
    const defined = values.filter((v) => v !== null);
    return defined.length === 0 ? null : defined.reduce((a, b) => a + b, 0) / defined.length;
  };
  return {
    n_cells: meanOf(accuracies.map((a) => a.n_cells)) ?? 0,
    area_share: meanOf(accuracies.map((a) => a.area_share)) ?? 0,
    capture: meanOf(accuracies.map((a) => a.capture)) ?? 0,
    pai: meanOf(accuracies.map((a) => a.pai)),
    pei: meanOf(accuracies.map((a) => a.pei)),
    rri: meanOf(accuracies.map((a) => a.rri)),
  };
}
