import { sortIntoSquares } from './point-squares';

/**
 * Squares so much smaller than the reach: smaller ones hold the circle more tightly, and are more to look through. Just
 * below a whole number, so that the last square within reach is not one that is only touched.
 */
const SQUARES_A_REACH = 3.999;

/**
 * Which points cannot have so many within reach, told square by square: all that lies within reach of a square's points
 * lies in the squares around it, and where those hold too few, no point of it needs to be looked at. Where points lie at
 * random almost all are told so.
 * @param x metres, at least one point
 * @param y metres
 * @param reach_m above 0
 * @param at_least points, the one in the middle counted
 * @returns 1 for a point that has fewer within reach, 0 where they have to be counted
 */
export function sparsePoints(x: Float64Array, y: Float64Array, reach_m: number, at_least: number): Uint8Array {
  const isSparse = new Uint8Array(x.length);
  const { squares, side_m } = sortIntoSquares(x, y, reach_m / SQUARES_A_REACH);
  const { order, offsets, columns, rows } = squares;
  const widths = widthsByRow(reach_m / side_m);
  const most = widths.length - 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [from, to] = [offsets[row * columns + column]!, offsets[row * columns + column + 1]!];
      if (from === to) continue;
      let n = 0;
      for (let r = Math.max(0, row - most); r <= Math.min(rows - 1, row + most) && n < at_least; r++) {
        const width = widths[Math.abs(r - row)]!;
        const left = r * columns + Math.max(0, column - width);
        const right = r * columns + Math.min(columns - 1, column + width);
        n += offsets[right + 1]! - offsets[left]!;
      }
      if (n < at_least) for (let at = from; at < to; at++) isSparse[order[at]!] = 1;
    }
  }
  return isSparse;
}

/** By how many rows away: how many squares to either side anything within reach of a square can lie. */
function widthsByRow(reach: number): Int32Array {
  return Int32Array.from({ length: Math.floor(reach) + 2 }, (_, away) => {
    // between the near edges of the two rows
    const across = Math.max(0, away - 1);
    return Math.floor(Math.sqrt(Math.max(0, reach * reach - across * across))) + 1;
  });
}
