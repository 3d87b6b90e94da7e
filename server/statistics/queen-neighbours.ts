import { indexCells, type Cells } from './cells';

/**
 * Who is near whom, with weight 1, in compressed rows: the neighbours of i are
 * `indices[offsets[i]]` to `indices[offsets[i + 1] - 1]`. i itself is among them.
 */
export interface Neighbours {
  /** n + 1 positions in `indices` */
  offsets: Int32Array;
  indices: Int32Array;
}

/** The cells that touch a cell by side or corner, and the cell itself. */
export function queenNeighbours(cells: Cells): Neighbours {
  const { gx, gy } = cells;
  const n = gx.length;
  const { find } = indexCells(cells);
  const offsets = new Int32Array(n + 1);
  const indices = new Int32Array(9 * n);
  let end = 0;
  for (let i = 0; i < n; i++) {
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const j = find(gx[i]! + dx, gy[i]! + dy);
        if (j >= 0) indices[end++] = j;
      }
    offsets[i + 1] = end;
  }
  return { offsets, indices: indices.slice(0, end) };
}
