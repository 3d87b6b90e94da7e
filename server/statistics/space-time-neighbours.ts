import type { Neighbours } from './queen-neighbours';

/**
 * The neighbours of the bins of a space-time cube: of cell i in step t its neighbours in step t and the same cells in
 * the steps just before, never after (Esri's "neighborhood time step"). Bins lie step by step: t·n + i.
 * @param neighbours of the n cells, each with itself
 * @param n_steps how many steps the cube has
 * @param back how many steps to look back; Esri's default is 1
 * @returns the neighbours of n·n_steps bins, for `gistar` over the whole cube
 * @throws RangeError when a number is not whole or too small
 */
export function spaceTimeNeighbours({ offsets, indices }: Neighbours, n_steps: number, back: number): Neighbours {
  if (!Number.isInteger(n_steps) || n_steps < 1) throw new RangeError(`n_steps: got ${n_steps}, expected 1 or more`);
  if (!Number.isInteger(back) || back < 0) throw new RangeError(`back: got ${back}, expected 0 or more`);
  const n = offsets.length - 1;
  const layers = Array.from({ length: n_steps }, (_, t) => Math.min(back, t) + 1).reduce((a, b) => a + b, 0);
  const cube = { offsets: new Int32Array(n * n_steps + 1), indices: new Int32Array(layers * indices.length) };
  let end = 0;
  for (let t = 0; t < n_steps; t++)
    for (let i = 0; i < n; i++) {
      for (let step = Math.max(0, t - back); step <= t; step++)
        for (let at = offsets[i]!; at < offsets[i + 1]!; at++) cube.indices[end++] = step * n + indices[at]!;
      cube.offsets[t * n + i + 1] = end;
    }
  return cube;
}
