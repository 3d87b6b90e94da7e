import type { DbscanParameters } from './dbscan-parameters';

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu 1996, KDD-96:226–231): an event with at least `min_points` events within
 * `eps_m`, itself counted, is a core; cores within reach of each other form a cluster, other events within reach of a
 * core are its border, the rest is noise. Events at one address are looked at once, with their number.
 * @param x metres
 * @param y metres
 * @returns for each event the number of its cluster from 1, in the order of their first cores in x then y; 0 is noise
 * @throws RangeError when x and y differ in length or eps is not above 0
 */
export function dbscan(x: Float64Array, y: Float64Array, { min_points, eps_m }: DbscanParameters): Int32Array {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`y: got ${y.length} values, expected ${n} as in x`);
  if (!(eps_m > 0)) throw new RangeError(`eps_m: got ${eps_m}, expected more than 0`);

  // sites: the distinct points, each with how many events it has
  const order = Uint32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const siteOf = new Uint32Array(n);
  const sites: number[] = [];
  const weight = new Float64Array(n);
  for (const i of order) {
    const last = sites.at(-1);
    if (last === undefined || x[last] !== x[i] || y[last] !== y[i]) sites.push(i);
    siteOf[i] = sites.length - 1;
    weight[sites.length - 1] = weight[sites.length - 1]! + 1;
  }

  const squares = new Map<string, number[]>();
  const square = (v: number): number => Math.floor(v / eps_m);
  for (const [s, i] of sites.entries()) {
    const key = `${square(x[i]!)} ${square(y[i]!)}`;
    const own = squares.get(key);
    if (own === undefined) squares.set(key, [s]);
    else own.push(s);
  }
  const within = (s: number): number[] => {
    const [cx, cy] = [x[sites[s]!]!, y[sites[s]!]!];
    const near: number[] = [];
    for (let row = square(cy) - 1; row <= square(cy) + 1; row++)
      for (let column = square(cx) - 1; column <= square(cx) + 1; column++)
        for (const t of squares.get(`${column} ${row}`) ?? [])
          if ((x[sites[t]!]! - cx) ** 2 + (y[sites[t]!]! - cy) ** 2 <= eps_m * eps_m) near.push(t);
    return near;
  };
  const isCore = (near: number[]): boolean => near.reduce((sum, t) => sum + weight[t]!, 0) >= min_points;

  const label = new Int32Array(sites.length);
  const seen = new Uint8Array(sites.length);
  let clusters = 0;
  for (let first = 0; first < sites.length; first++) {
    if (seen[first] === 1) continue;
    const near = within(first);
    if (!isCore(near)) continue;
    const cluster = ++clusters;
    seen[first] = 1;
    label[first] = cluster;
    const queue = near;
    for (let s = queue.pop(); s !== undefined; s = queue.pop()) {
      if (label[s] === 0) label[s] = cluster;
      if (seen[s] === 1) continue;
      seen[s] = 1;
      const further = within(s);
      if (isCore(further)) for (const t of further) if (seen[t] === 0 || label[t] === 0) queue.push(t);
    }
  }
  return Int32Array.from(siteOf, (s) => label[s]!);
}
