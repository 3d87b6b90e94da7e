import { forEachNearPair, type Metric } from './near-pairs';

/**
 * Strings of near repeats: events linked, one to the next, by being nearer than a distance and closer than a time
 * (ptools `near_strings`, Wheeler 2021).
 * @param x metres
 * @param y metres
 * @param day days, fractions allowed
 * @returns for each event the number of its string, from 1 in the order of their first events; a lone event is a string
 * @throws RangeError when lengths differ or the distance is not above 0
 */
export function nearRepeatStrings(
  x: Float64Array,
  y: Float64Array,
  day: Float64Array,
  max_distance_m: number,
  max_days: number,
  metric: Metric,
): Int32Array {
  if (day.length !== x.length) throw new RangeError(`day: got ${day.length} values, expected ${x.length} as in x`);
  const parent = Int32Array.from(x.keys());
  const rootOf = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  forEachNearPair(x, y, max_distance_m, metric, (i, j) => {
    if (Math.abs(day[i]! - day[j]!) >= max_days) return;
    const a = rootOf(i);
    const b = rootOf(j);
    // the earliest event stays the root
    parent[Math.max(a, b)] = Math.min(a, b);
  });
  const label = new Int32Array(x.length);
  let strings = 0;
  for (let i = 0; i < label.length; i++) {
    const root = rootOf(i);
    label[i] = root === i ? ++strings : label[root]!;
  }
  return label;
}
