/** Points sorted into squares, so that those near by are found without looking at all of them. */
export interface PointSquares {
  /** Calls for every point whose square touches or lies within `reach` squares of the one that holds (cx, cy). */
  around: (cx: number, cy: number, reach: number, visit: (from: number, to: number) => void) => void;
  /** positions of the points, square after square */
  order: Int32Array;
  /** where in `order` each square begins, row after row, and at last where the last one ends */
  offsets: Int32Array;
  columns: number;
  rows: number;
}

/** More squares than this a point would cost more than they save: larger ones are made instead. */
const MAX_SQUARES_A_POINT = 16;

/**
 * @param x metres, at least one point
 * @param y metres
 * @param side_m of a square, above 0; the squares are made wider where points are few and far between
 * @returns the squares and the side that they got
 */
export function sortIntoSquares(
  x: Float64Array,
  y: Float64Array,
  side_m: number,
): { squares: PointSquares; side_m: number } {
  const n = x.length;
  let [x_min, x_max, y_min, y_max] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    x_min = Math.min(x_min, x[i]!);
    x_max = Math.max(x_max, x[i]!);
    y_min = Math.min(y_min, y[i]!);
    y_max = Math.max(y_max, y[i]!);
  }
  const least = Math.sqrt(((x_max - x_min + side_m) * (y_max - y_min + side_m)) / (n * MAX_SQUARES_A_POINT));
  const longest = Math.max(x_max - x_min, y_max - y_min) / (n * MAX_SQUARES_A_POINT);
  const side = Math.max(side_m, least, longest);
  const columns = Math.floor((x_max - x_min) / side) + 1;
  const rows = Math.floor((y_max - y_min) / side) + 1;
  const square = new Int32Array(n);
  for (let i = 0; i < n; i++)
    square[i] = Math.floor((y[i]! - y_min) / side) * columns + Math.floor((x[i]! - x_min) / side);
  const offsets = new Int32Array(columns * rows + 1);
  for (let i = 0; i < n; i++) offsets[square[i]! + 1]!++;
  for (let s = 0; s < columns * rows; s++) offsets[s + 1] = offsets[s + 1]! + offsets[s]!;
  const next = offsets.slice(0, -1);
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[next[square[i]!]!++] = i;
  return {
    side_m: side,
    squares: {
      order,
      offsets,
      columns,
      rows,
      around: (cx, cy, reach, visit) => {
        const column = Math.floor((cx - x_min) / side);
        const row = Math.floor((cy - y_min) / side);
        const [left, right] = [Math.max(0, column - reach), Math.min(columns - 1, column + reach)];
        // squares beside each other lie beside each other in the order
        for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++)
          visit(offsets[r * columns + left]!, offsets[r * columns + right + 1]!);
      },
    },
  };
}
