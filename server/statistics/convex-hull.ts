/**
 * The convex hull of points by Andrew's monotone chain (1979, Information Processing Letters 9:216–219).
 * @param members which points, by position in x and y
 * @returns positions, anticlockwise from the westernmost, none twice and none on a straight side; one point gives one,
 *   points on a line give the two ends
 */
export function convexHull(x: Float64Array, y: Float64Array, members: Int32Array): Int32Array {
  const sorted = members.toSorted((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const lower = chain(x, y, sorted);
  const upper = chain(x, y, sorted.toReversed());
  // the ends of one are the beginnings of the other
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  return Int32Array.from(hull.length === 0 ? sorted.slice(0, 1) : hull);
}

/** Half a hull: only left turns. */
function chain(x: Float64Array, y: Float64Array, sorted: Int32Array): number[] {
  const kept: number[] = [];
  for (const i of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && x[last] === x[i] && y[last] === y[i]) continue;
    while (kept.length >= 2 && turn(x, y, kept.at(-2)!, kept.at(-1)!, i) <= 0) kept.pop();
    kept.push(i);
  }
  return kept;
}

/** Above 0 when a, b, c turn left. */
function turn(x: Float64Array, y: Float64Array, a: number, b: number, c: number): number {
  return (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
}

/** The area of a ring of points in the square of their unit, by the shoelace formula; 0 for fewer than 3. */
export function ringArea(x: Float64Array, y: Float64Array, ring: Int32Array): number {
  let twice = 0;
  for (let at = 0; at < ring.length; at++) {
    const a = ring[at]!;
    const b = ring[(at + 1) % ring.length]!;
    twice += x[a]! * y[b]! - x[b]! * y[a]!;
  }
  return Math.abs(twice) / 2;
}
