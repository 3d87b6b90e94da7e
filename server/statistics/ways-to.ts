/** A stretch between two crossings, which are numbered from 0. */
export interface Stretch {
  a: number;
  b: number;
  length: number;
}

/** How much of what lies along the stretches within reach has its shortest way along each of them. */
export interface Ways {
  /** for each stretch, in the unit of length; its own part included */
  along: Float64Array;
  /** length within reach in all */
  reached: number;
}

/**
 * The shortest ways to one place from everywhere along a network (Dijkstra 1959, Numerische Mathematik 1:269–271), and how many
 * of them each stretch carries, where as many begin on every metre.
 * @param starts the crossings by which the place is reached, and how far from it each is
 * @param reach as far as anybody walks
 */
export function waysTo(
  stretches: readonly Stretch[],
  n_crossings: number,
  starts: readonly { crossing: number; distance: number }[],
  reach: number,
): Ways {
  const meeting: number[][] = Array.from({ length: n_crossings }, () => []);
  stretches.forEach(({ a, b }, i) => {
    meeting[a]!.push(i);
    if (b !== a) meeting[b]!.push(i);
  });
  const distance = new Float64Array(n_crossings).fill(Infinity);
  const by = new Int32Array(n_crossings).fill(-1);
  for (const start of starts) distance[start.crossing] = Math.min(distance[start.crossing]!, start.distance);
  const settled: number[] = [];
  const open = new Set(starts.map(({ crossing }) => crossing));
  while (open.size > 0) {
    let at = -1;
    for (const crossing of open) if (at === -1 || distance[crossing]! < distance[at]!) at = crossing;
    open.delete(at);
    if (distance[at]! > reach) break;
    settled.push(at);
    for (const i of meeting[at]!) {
      const { a, b, length } = stretches[i]!;
      const other = a === at ? b : a;
      if (distance[at]! + length >= distance[other]!) continue;
      distance[other] = distance[at]! + length;
      by[other] = i;
      open.add(other);
    }
  }
  const along = new Float64Array(stretches.length);
  const load = new Float64Array(n_crossings);
  let reached = 0;
  stretches.forEach(({ a, b, length }, i) => {
    const [from_a, from_b] = [distance[a]!, distance[b]!];
    if (from_a > reach && from_b > reach) return;
    // where it is as far by either end
    const middle = Math.min(length, Math.max(0, (from_b - from_a + length) / 2));
    const by_a = Math.max(0, Math.min(middle, reach - from_a));
    const by_b = Math.max(0, Math.min(length - middle, reach - from_b));
    along[i]! += by_a + by_b;
    load[a]! += by_a;
    load[b]! += by_b;
    reached += by_a + by_b;
  });
  for (const at of settled.reverse()) {
    const i = by[at]!;
    if (i === -1) continue;
    const { a, b } = stretches[i]!;
    along[i]! += load[at]!;
    load[a === at ? b : a]! += load[at]!;
  }
  return { along, reached };
}
