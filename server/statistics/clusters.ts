import { convexHull, ringArea } from './convex-hull';

/** A gathering of events, a candidate for a named place. */
export interface Cluster {
  n: number;
  /** the mean of its events, metres */
  x: number;
  y: number;
  /** positions of the events at the corners of its convex hull, anticlockwise */
  hull: Int32Array;
  area_m2: number;
  /** positions of its events */
  members: Int32Array;
}

/**
 * The clusters of a labelling, those with most events first and among equals the smallest. `n` counts members only, so
 * that hulls which overlap count nobody twice.
 * @param label from `dbscan`; 0 is noise
 * @throws RangeError when lengths differ
 */
export function clusters(x: Float64Array, y: Float64Array, label: Int32Array): Cluster[] {
  if (y.length !== x.length || label.length !== x.length)
    throw new RangeError(`got ${y.length} y and ${label.length} labels, expected ${x.length} as x`);
  const members = new Map<number, number[]>();
  for (let i = 0; i < label.length; i++) {
    const cluster = label[i]!;
    if (cluster === 0) continue;
    const own = members.get(cluster);
    if (own === undefined) members.set(cluster, [i]);
    else own.push(i);
  }
  const mean = (values: Float64Array, own: number[]): number =>
    own.reduce((sum, i) => sum + values[i]!, 0) / own.length;
  return [...members.values()]
    .map((own) => {
      const hull = convexHull(x, y, Int32Array.from(own));
      return {
        n: own.length,
        x: mean(x, own),
        y: mean(y, own),
        hull,
        area_m2: ringArea(x, y, hull),
        members: Int32Array.from(own),
      };
    })
    .sort((a, b) => b.n - a.n || a.area_m2 - b.area_m2);
}
