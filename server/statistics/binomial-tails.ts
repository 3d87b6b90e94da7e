import { compiled, incbet } from 'cephes';

await compiled;

/** The chance of at least, and of at most, what was seen. */
export interface Tails {
  upper: number;
  lower: number;
}

/**
 * How rare a share of a sum is: of `n` events each falls on one side with chance `p`, and `k` did. Given the sum of two
 * Poisson counts one of them is binomial, so that this compares two counts or two areas without knowing their rate
 * (Przyborowski and Wilenski 1940, Biometrika 31:313–323). P(X ≥ k) = I_p(k, n − k + 1), which goes for weighted sums too,
 * where k and n are not whole.
 * @param k 0 to n
 * @param p the chance of one event, above 0 and below 1
 * @throws RangeError when k or p is outside its range
 */
export function binomialTails(k: number, n: number, p: number): Tails {
  const upper = upperTail(k, n, p);
  // from the other side, so that a small value keeps its digits
  return { upper, lower: k === n ? 1 : incbet(n - k, k + 1, 1 - p) };
}

/** The chance of at least what was seen alone, for those who ask of thousands: each tail costs as much. */
export function upperTail(k: number, n: number, p: number): number {
  if (!(k >= 0 && k <= n)) throw new RangeError(`k: got ${k} of ${n}, expected 0 to n`);
  if (!(p > 0 && p < 1)) throw new RangeError(`p: got ${p}, expected more than 0 and less than 1`);
  return k === 0 ? 1 : incbet(k, n - k + 1, p);
}

/** Twice the smaller tail, at most 1. */
export function twoSided({ upper, lower }: Tails): number {
  return Math.min(1, 2 * Math.min(upper, lower));
}
