import { poissonPmf } from './poisson';

/**
 * The chance that some window of a given length, wherever it begins, holds n events or more, when one named window
 * holds `mean` on average: the correction for having looked at every week (Naus 1982, JASA 77:177–183):
 * P = 1 − Q2·(Q3 / Q2)^(L − 2), for L windows laid end to end over the whole time.
 * @param n_windows L, at least 2; a fraction is fine
 * @param mean events expected in one window, above 0
 * @param n events in the fullest window, 2 or more
 * @throws RangeError for arguments outside those ranges
 */
export function nausScan(n_windows: number, mean: number, n: number): number {
  if (!(n_windows >= 2)) throw new RangeError(`n_windows: got ${n_windows}, expected 2 or more`);
  if (!(mean > 0) || mean === Infinity) throw new RangeError(`mean: got ${mean}, expected more than 0`);
  if (!Number.isInteger(n) || n < 2) throw new RangeError(`n: got ${n}, expected a whole number from 2`);
  // all that is asked for once, and summed: each on its own takes as long as the events are many
  const pmf = Float64Array.from({ length: 2 * n }, (_, k) => poissonPmf(k, mean));
  const cdf = new Float64Array(n);
  let sum = 0;
  for (let k = 0; k < n; k++) cdf[k] = Math.min(1, (sum += pmf[k]!));
  const p = (k: number): number => pmf[k] ?? 0;
  const f = (k: number): number => cdf[k] ?? 0;

  const q2 = f(n - 1) ** 2 - (n - 1) * p(n) * p(n - 2) - (n - 1 - mean) * p(n) * f(n - 3);
  const a1 = 2 * p(n) * f(n - 1) * ((n - 1) * f(n - 2) - mean * f(n - 3));
  const a2 = 0.5 * p(n) ** 2 * ((n - 1) * (n - 2) * f(n - 3) - 2 * (n - 2) * mean * f(n - 4) + mean ** 2 * f(n - 5));
  let a3 = 0;
  for (let r = 1; r < n; r++) a3 += p(2 * n - r) * f(r - 1) ** 2;
  let a4 = 0;
  for (let r = 2; r < n; r++) a4 += p(2 * n - r) * p(r) * ((r - 1) * f(r - 2) - mean * f(r - 3));
  const q3 = f(n - 1) ** 3 - a1 + a2 + a3 - a4;

  // far below the mean the approximation leaves 0 to 1: some window is then sure to hold n
  if (q2 <= 0 || q3 <= 0) return 1;
  return Math.min(1, Math.max(0, 1 - q2 * Math.min(1, q3 / q2) ** (n_windows - 2)));
}
