/** How far apart two points are: along streets (|dx| + |dy|) or as the crow flies. */
export type Metric = 'manhattan' | 'euclidean';

/**
 * Visits each pair of points nearer than `max_distance` once, with i before j in the input, by a grid of squares of
 * that size. An infinite distance visits all pairs.
 * @throws RangeError when x and y differ in length or the distance is not above 0
 */
export function forEachNearPair(
  x: Float64Array,
  y: Float64Array,
  max_distance: number,
  metric: Metric,
  visit: (i: number, j: number, distance: number) => void,
): void {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`y: got ${y.length} values, expected ${n} as in x`);
  if (!(max_distance > 0)) throw new RangeError(`max_distance: got ${max_distance}, expected more than 0`);
  const squares = new Map<string, number[]>();
  const square = (v: number): number => (max_distance === Infinity ? 0 : Math.floor(v / max_distance));
  for (let j = 0; j < n; j++) {
    const column = square(x[j]!);
    const row = square(y[j]!);
    // earlier points in the nine squares around
    for (let r = row - 1; r <= row + 1; r++)
      for (let c = column - 1; c <= column + 1; c++) {
        const earlier = squares.get(`${c} ${r}`);
        if (earlier === undefined) continue;
        for (const i of earlier) {
          const dx = Math.abs(x[i]! - x[j]!);
          const dy = Math.abs(y[i]! - y[j]!);
          const distance = metric === 'manhattan' ? dx + dy : Math.hypot(dx, dy);
          if (distance < max_distance) visit(i, j, distance);
        }
      }
    const own = squares.get(`${column} ${row}`);
    if (own === undefined) squares.set(`${column} ${row}`, [j]);
    else own.push(j);
  }
}
