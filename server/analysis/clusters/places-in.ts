import type { Questions } from '../../db/questions';
import type { Grid } from '../../town/grid';
import { cellOfPoint } from '../cell-of-point';

/** More than any y within a municipality, in metres from its edge. */
const WIDTH = 2 ** 24;

/** The places of offences that lie in the municipality, in order of x then y whatever order they came in. */
export function placesIn(
  grid: Grid,
  lists: Questions['pattern-places']['row'] | undefined,
): { x: Float64Array; y: Float64Array } {
  const keys = new Float64Array(lists?.x.length ?? 0);
  let n = 0;
  for (const [i, x] of lists?.x.entries() ?? []) {
    const y = lists!.y[i]!;
    // whole metres, as one number: numbers alone are sorted many times faster than pairs
    if (cellOfPoint({ x, y }, grid) >= 0) keys[n++] = (x - grid.x_min) * WIDTH + (y - grid.y_min);
  }
  const sorted = keys.subarray(0, n).sort();
  return {
    x: sorted.map((key) => grid.x_min + Math.floor(key / WIDTH)),
    y: sorted.map((key) => grid.y_min + (key % WIDTH)),
  };
}
