import { compiled, incbet } from 'cephes';

await compiled;

/** An interval that holds the truth at the stated confidence or more. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The exact interval of a share (Clopper and Pearson 1934, Biometrika 26:404–413), by the incomplete beta function, which
 * also answers for a count with a fraction. An event that counts by a part varies less than one that counts wholly or
 * not at all with that probability, so the interval is then a little too wide, never too narrow.
 * @param k of n, from 0 to n
 * @throws RangeError for k below 0 or above n, or no n
 */
export function shareInterval(k: number, n: number, confidence = 0.95): Interval {
  if (!(n > 0 && k >= 0 && k <= n)) throw new RangeError(`got ${k} of ${n}, expected 0 to n of an n above 0`);
  const tail = (1 - confidence) / 2;
  return { low: k > 0 ? quantile(k, n - k + 1, tail) : 0, high: k < n ? quantile(k + 1, n - k, 1 - tail) : 1 };
}

/** Where the incomplete beta function reaches a value; by halving, since a small part of an event underflows its inverse. */
function quantile(a: number, b: number, value: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (incbet(a, b, middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
