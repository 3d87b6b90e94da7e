import type { CaptureCurve } from './capture-curve';

/** How good a map is when a share of its area is flagged, its most promising squares first. */
export interface MapAccuracy {
  /** part of all that happened that fell there (hit rate) */
  capture: number;
  /** capture / share of the area: 1 is chance (Chainey, Tompson and Uhlig 2008, Security Journal 21:4–28) */
  pai: number;
  /** capture / the most that as large an area could have caught: at most 1, which is perfect (Hunt 2016) */
  pei: number;
}

/**
 * The accuracy at a share of the area; compare maps at the same share only. The last block of equal squares counts in
 * part, as does the last square of the best possible map (the fractional knapsack: nothing catches more).
 * @throws RangeError when the share is not above 0 and at most 1
 */
export function accuracyAtArea(curve: CaptureCurve, area_share: number): MapAccuracy {
  if (!(area_share > 0 && area_share <= 1))
    throw new RangeError(`area_share: got ${area_share}, expected above 0 and at most 1`);
  const capture = captureAtArea(curve, area_share);
  return { capture, pai: capture / area_share, pei: capture / bestAtArea(curve, area_share) };
}

/** The part of all that happened that a share of the area catches, straight along a block of equal squares. */
export function captureAtArea({ area, observed }: CaptureCurve, area_share: number): number {
  return along(area, observed, area_share);
}

/** The most that any map could have caught in a share of the area. */
export function bestAtArea({ best_area, best_observed }: CaptureCurve, area_share: number): number {
  return along(best_area, best_observed, area_share);
}

/** How much of each square is flagged at a share of the area, from 0 to 1: squares of one block all as much. */
export function flaggedParts({ area, block }: CaptureCurve, area_share: number): Float64Array {
  const flagged = area_share * area.at(-1)!;
  return Float64Array.from(block, (at) =>
    Math.min(1, Math.max(0, (flagged - area[at]!) / (area[at + 1]! - area[at]!))),
  );
}

function along(area: Float64Array, observed: Float64Array, area_share: number): number {
  const flagged = area_share * area.at(-1)!;
  // the first step that reaches so far
  let [low, high] = [1, area.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (area[middle]! < flagged) low = middle + 1;
    else high = middle;
  }
  const part = Math.min(1, (flagged - area[low - 1]!) / (area[low]! - area[low - 1]!));
  return (observed[low - 1]! + part * (observed[low]! - observed[low - 1]!)) / observed.at(-1)!;
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
 * The mean of the same map's accuracy over shifted grids.
 * @throws RangeError for none
 */
export function meanAccuracy(accuracies: readonly MapAccuracy[]): MapAccuracy {
  const n = accuracies.length;
  if (n === 0) throw new RangeError('accuracies: got none, expected one for each shifted grid');
  const meanOf = (figure: keyof MapAccuracy) => accuracies.reduce((sum, of) => sum + of[figure], 0) / n;
  return { capture: meanOf('capture'), pai: meanOf('pai'), pei: meanOf('pei') };
}
