/**
 * The study area as square cells, in any order and of any outline: those with no event are there too, masked ones
 * (water) are not. Cell (gx, gy) covers x from gx·cell_size to (gx + 1)·cell_size, likewise y, in metres.
 */
export interface Cells {
  gx: Int32Array;
  gy: Int32Array;
}

/** Finds a cell's position by its coordinates: −1 where there is none. */
export interface CellIndex {
  find: (gx: number, gy: number) => number;
}

/** A bounding box with more cells than this comes from a stray coordinate. */
const MAX_BOX = 1 << 26;

/**
 * @throws RangeError when gx and gy differ in length, a cell is there twice, or the cells lie absurdly far apart
 */
export function indexCells({ gx, gy }: Cells): CellIndex {
  const n = gx.length;
  if (gy.length !== n) throw new RangeError(`gy: got ${gy.length} values, expected ${n} as in gx`);
  if (n === 0) return { find: () => -1 };
  let [west, south, east, north] = [gx[0]!, gy[0]!, gx[0]!, gy[0]!];
  for (let i = 1; i < n; i++) {
    west = Math.min(west, gx[i]!);
    east = Math.max(east, gx[i]!);
    south = Math.min(south, gy[i]!);
    north = Math.max(north, gy[i]!);
  }
  const width = east - west + 1;
  const height = north - south + 1;
  if (width * height > MAX_BOX)
    throw new RangeError(`cells: got a box of ${width} × ${height} cells, expected at most ${MAX_BOX} in all`);

  // position + 1, so that 0 means no cell
  const at = new Int32Array(width * height);
  for (let i = 0; i < n; i++) {
    const slot = (gy[i]! - south) * width + gx[i]! - west;
    if (at[slot] !== 0) throw new RangeError(`cells: got (${gx[i]!}, ${gy[i]!}) twice, expected each cell once`);
    at[slot] = i + 1;
  }
  return {
    find: (x, y) => (x < west || x > east || y < south || y > north ? -1 : at[(y - south) * width + x - west]! - 1),
  };
}
