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
  forEachNearPair(x, y, max_distance_m, metric, (i, j) => {
    if (Math.abs(day[i]! - day[j]!) >= max_days) return;
    const a = rootIn(parent, i);
    const b = rootIn(parent, j);
    // the earliest event stays the root
    parent[Math.max(a, b)] = Math.min(a, b);
  });
  const label = new Int32Array(x.length);
  let strings = 0;
  for (let i = 0; i < label.length; i++) {
    const root = rootIn(parent, i);
    label[i] = root === i ? ++strings : label[root]!;
  }
  return label;
}

/**
 * The links that hold strings together, one fewer than a string has events: each event is joined to the latest one
 * before it that is near and soon enough, and to the latest of every other string that it makes one with that.
 * @param day ascending
 * @returns pairs of events, the earlier first, in the order of their later ones
 */
export function nearRepeatLinks(
  x: Float64Array,
  y: Float64Array,
  day: Float64Array,
  max_distance_m: number,
  max_days: number,
  metric: Metric,
): [number, number][] {
  const parent = Int32Array.from(x.keys());
  const links: [number, number][] = [];
  // of each string that the event at hand is near, the latest event
  let at = -1;
  const latest = new Map<number, number>();
  const join = () => {
    for (const [root, i] of [...latest].sort((a, b) => b[1] - a[1])) {
      parent[root] = at;
      links.push([i, at]);
    }
    latest.clear();
  };
  forEachNearPair(x, y, max_distance_m, metric, (i, j) => {
    if (Math.abs(day[i]! - day[j]!) >= max_days) return;
    if (j !== at) {
      join();
      at = j;
    }
    const root = rootIn(parent, i);
    latest.set(root, Math.max(latest.get(root) ?? i, i));
  });
  join();
  return links;
}

/** The one that stands for all that an event has been joined to. */
function rootIn(parent: Int32Array, i: number): number {
  while (parent[i] !== i) {
    parent[i] = parent[parent[i]!]!;
    i = parent[i]!;
  }
  return i;
}
