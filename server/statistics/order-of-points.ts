/** Products of whole numbers are exact below this. */
const EXACT = Number.MAX_SAFE_INTEGER;

/**
 * The positions of points in order of x, then y, then position. Points of whole metres are sorted as single numbers, many
 * times as fast as by comparing them; what lies in order already is not sorted.
 * @param x metres
 * @param y metres
 */
export function orderOfPoints(x: Float64Array, y: Float64Array): Uint32Array {
  const order = Uint32Array.from(x.keys());
  const compare = (a: number, b: number): number => x[a]! - x[b]! || y[a]! - y[b]! || a - b;
  let isInOrder = true;
  for (let i = 1; i < order.length && isInOrder; i++) isInOrder = compare(i - 1, i) < 0;
  if (isInOrder) return order;
  const keys = sortKeys(x, y);
  if (keys === null) return order.sort(compare);
  const n = x.length;
  keys.sort();
  for (let i = 0; i < n; i++) order[i] = keys[i]! % n;
  return order;
}

/** One number a point, ascending with x, then y, then position; null where that would not be exact. */
function sortKeys(x: Float64Array, y: Float64Array): Float64Array | null {
  const n = x.length;
  let [x_min, x_max, y_min, y_max] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    if (!Number.isSafeInteger(x[i]) || !Number.isSafeInteger(y[i])) return null;
    x_min = Math.min(x_min, x[i]!);
    x_max = Math.max(x_max, x[i]!);
    y_min = Math.min(y_min, y[i]!);
    y_max = Math.max(y_max, y[i]!);
  }
  const height = y_max - y_min + 1;
  if ((x_max - x_min + 1) * height * n > EXACT) return null;
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = ((x[i]! - x_min) * height + (y[i]! - y_min)) * n + i;
  return keys;
}
