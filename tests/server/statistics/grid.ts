import { queenNeighbours, type Neighbours } from '../../../server/statistics/queen-neighbours';

/** A full rectangle of cells, row by row. */
export function rectangle(width: number, height: number): { gx: Int32Array; gy: Int32Array } {
  const n = width * height;
  return {
    gx: Int32Array.from({ length: n }, (_, i) => i % width),
    gy: Int32Array.from({ length: n }, (_, i) => Math.floor(i / width)),
  };
}

/** A town of 5 × 5 cells with one hotspot in the middle. */
export const TOWN = Float64Array.of(0, 0, 0, 0, 0, 0, 5, 4, 0, 0, 0, 6, 9, 1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0);
export const TOWN_NEIGHBOURS = queenNeighbours(rectangle(5, 5));

/** esda's six points: y, and who lies within 15 of whom, each with itself. */
export const SIX = Float64Array.of(2, 3, 3.2, 5, 8, 7);
export const SIX_NEIGHBOURS = fromLists([
  [0, 1, 3],
  [0, 1, 3, 4],
  [2, 4],
  [0, 1, 3, 4],
  [1, 2, 3, 4, 5],
  [4, 5],
]);

export function fromLists(lists: number[][]): Neighbours {
  const offsets = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) offsets[i + 1] = offsets[i]! + list.length;
  return { offsets, indices: Int32Array.from(lists.flat()) };
}

/** Narrows a result that must be computable. */
export function computed<T extends { computable: boolean }>(result: T): Extract<T, { computable: true }> {
  if (!result.computable) throw new Error(`not computable: ${JSON.stringify(result)}`);
  return result as Extract<T, { computable: true }>;
}

/** Rounds every number, for a comparison with printed figures. */
export function rounded(values: Iterable<number>, digits: number): number[] {
  return [...values].map((v) => Number(v.toFixed(digits)));
}
