import { indexCells, type Cells } from './cells';

/** One grid laid over the town: cell (gx, gy) begins at x = gx·cell_size + shift_x, in metres. */
export interface ShiftedGrid {
  cells: Cells;
  cell_size: number;
  shift_x: number;
  shift_y: number;
  /** one value a cell: counts, density or harm */
  value: Float64Array;
}

export interface StableTop {
  /** for each place, in how many of the grids it lies in a top cell */
  n_top: Uint8Array;
  /** 1 for places that are in the top of all grids */
  stable: Uint8Array;
}

/**
 * Which places stay among the top however the grid is laid: over shifted origins and cell sizes (the modifiable areal
 * unit problem; Openshaw 1984, CATMOG 38). A cell is in a grid's top when it is among the highest `top_share` of its
 * cells and not empty; those tied across the limit are all outside, so that a tie makes nothing stable.
 * @param x places to judge, metres
 * @param y the same
 * @param grids at least one
 * @param top_share the part of the area that counts as the top, such as 0.02
 * @throws RangeError for no grids, a share outside 0 to 1, or lengths that differ
 */
export function stableTop(
  x: Float64Array,
  y: Float64Array,
  grids: readonly ShiftedGrid[],
  top_share: number,
): StableTop {
  if (y.length !== x.length) throw new RangeError(`y: got ${y.length} values, expected ${x.length} as in x`);
  if (grids.length === 0 || grids.length > 255) throw new RangeError(`grids: got ${grids.length}, expected 1 to 255`);
  if (!(top_share > 0 && top_share <= 1)) throw new RangeError(`top_share: got ${top_share}, expected above 0 to 1`);
  const n_top = new Uint8Array(x.length);
  for (const { cells, cell_size, shift_x, shift_y, value } of grids) {
    if (value.length !== cells.gx.length)
      throw new RangeError(`value: got ${value.length} values, expected ${cells.gx.length}, one a cell`);
    const { find } = indexCells(cells);
    const limit = highestOutside(value, top_share);
    for (let i = 0; i < x.length; i++) {
      const cell = find(Math.floor((x[i]! - shift_x) / cell_size), Math.floor((y[i]! - shift_y) / cell_size));
      if (cell >= 0 && value[cell]! > limit) n_top[i] = n_top[i]! + 1;
    }
  }
  return { n_top, stable: n_top.map((n) => Number(n === grids.length)) };
}

/** The highest value that is not in the top; at least one cell may be in it, and values of 0 never are. */
export function highestOutside(value: Float64Array, top_share: number): number {
  const sorted = value.toSorted();
  const top = Math.max(1, Math.floor(value.length * top_share + 1e-9));
  return Math.max(0, sorted[value.length - 1 - top] ?? 0);
}
