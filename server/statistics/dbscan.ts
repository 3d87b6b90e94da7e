import type { DbscanParameters } from './dbscan-parameters';
import { orderOfPoints } from './order-of-points';
import { sortIntoSquares } from './point-squares';
import { sparsePoints } from './sparse-points';

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

  const labels = new Int32Array(n);
  if (n === 0) return labels;
  const isSparse = sparsePoints(x, y, eps_m, min_points);
  if (!hasCore(x, y, { min_points, eps_m }, isSparse)) return labels;

  // sites: the distinct points, in order of x then y, each with how many events it has
  const order = orderOfPoints(x, y);
  const siteOf = new Uint32Array(n);
  const weight = new Float64Array(n);
  const siteX = new Float64Array(n);
  const siteY = new Float64Array(n);
  const siteIsSparse = new Uint8Array(n);
  let n_sites = 0;
  for (const i of order) {
    if (n_sites === 0 || siteX[n_sites - 1] !== x[i] || siteY[n_sites - 1] !== y[i]) {
      siteX[n_sites] = x[i]!;
      siteY[n_sites] = y[i]!;
      n_sites++;
    }
    siteOf[i] = n_sites - 1;
    siteIsSparse[n_sites - 1] = isSparse[i]!;
    weight[n_sites - 1] = weight[n_sites - 1]! + 1;
  }

  const { squares } = sortIntoSquares(siteX.subarray(0, n_sites), siteY.subarray(0, n_sites), eps_m);
  const within = new Int32Array(n_sites);
  let n_within = 0;
  let events = 0;
  /** Puts the sites within reach of one into `within`, and counts their events. */
  const look = (s: number): void => {
    const [cx, cy] = [siteX[s]!, siteY[s]!];
    n_within = 0;
    events = 0;
    squares.around(cx, cy, 1, (from, to) => {
      for (let at = from; at < to; at++) {
        const t = squares.order[at]!;
        if ((siteX[t]! - cx) ** 2 + (siteY[t]! - cy) ** 2 > eps_m * eps_m) continue;
        within[n_within++] = t;
        events += weight[t]!;
      }
    });
  };

  const label = new Int32Array(n_sites);
  const seen = new Uint8Array(n_sites);
  const queue: number[] = [];
  let clusters = 0;
  /** Labels a core and all within reach of it; they are looked at themselves later. */
  const take = (s: number): void => {
    seen[s] = 1;
    label[s] = clusters;
    for (let at = 0; at < n_within; at++) {
      const t = within[at]!;
      if (label[t] !== 0) continue;
      label[t] = clusters;
      if (seen[t] === 0 && siteIsSparse[t] === 0) queue.push(t);
    }
  };
  for (let first = 0; first < n_sites; first++) {
    if (label[first] !== 0 || seen[first] === 1 || siteIsSparse[first] === 1) continue;
    look(first);
    // no core now is no core later
    seen[first] = 1;
    if (events < min_points) continue;
    clusters++;
    take(first);
    for (let s = queue.pop(); s !== undefined; s = queue.pop()) {
      look(s);
      seen[s] = 1;
      if (events >= min_points) take(s);
    }
  }
  for (let i = 0; i < n; i++) labels[i] = label[siteOf[i]!]!;
  return labels;
}

/** Whether any event is a core: of events laid at random often none is, and then there is nothing to put in order. */
function hasCore(
  x: Float64Array,
  y: Float64Array,
  { min_points, eps_m }: DbscanParameters,
  isSparse: Uint8Array,
): boolean {
  if (!isSparse.includes(0)) return false;
  const { squares } = sortIntoSquares(x, y, eps_m);
  for (let i = 0; i < x.length; i++) {
    if (isSparse[i] === 1) continue;
    let events = 0;
    squares.around(x[i]!, y[i]!, 1, (from, to) => {
      for (let at = from; at < to && events < min_points; at++) {
        const j = squares.order[at]!;
        if ((x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 <= eps_m * eps_m) events++;
      }
    });
    if (events >= min_points) return true;
  }
  return false;
}
