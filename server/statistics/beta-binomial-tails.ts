import { compiled, lgam } from 'cephes';
import { binomialTails, type Tails } from './binomial-tails';

await compiled;

/** Below this the beta-binomial is the binomial to more digits than the gamma function keeps. */
const LEAST_CORRELATION = 1e-6;
/** Terms this much smaller than the sum no longer count. */
const NEGLIGIBLE = 1e-16;

/**
 * The same tails as `binomialTails` where the chance itself differs from case to case: Beta distributed with mean `p`, so
 * that two events of one case fall on the same side with correlation `rho` and the variance is
 * n·p·(1 − p)·(1 + (n − 1)·rho) (Skellam 1948, JRSS B 10:257–261).
 * @param k a whole number, 0 to n
 * @param rho 0 (binomial) or more, below 1
 * @throws RangeError when rho is outside its range
 */
export function betaBinomialTails(k: number, n: number, p: number, rho: number): Tails {
  if (!(rho >= 0 && rho < 1)) throw new RangeError(`rho: got ${rho}, expected 0 or more and less than 1`);
  if (rho < LEAST_CORRELATION || n < 2) return binomialTails(k, n, p);
  const scale = 1 / rho - 1;
  const upper = upperTail(k, n, scale * p, scale * (1 - p));
  const lower = upperTail(n - k, n, scale * (1 - p), scale * p);
  return { upper: Math.min(1, upper), lower: Math.min(1, lower) };
}

/** P(X ≥ k): the probability of k, and from there by the ratio of each to the next. */
function upperTail(k: number, n: number, a: number, b: number): number {
  if (k === 0) return 1;
  const choose = lgam(n + 1) - lgam(k + 1) - lgam(n - k + 1);
  let term = Math.exp(choose + lnBeta(a + k, b + n - k) - lnBeta(a, b));
  let sum = term;
  for (let j = k; j < n; j++) {
    const ratio = ((n - j) * (a + j)) / ((j + 1) * (b + n - j - 1));
    term *= ratio;
    sum += term;
    if (ratio < 1 && term < NEGLIGIBLE * sum) break;
  }
  return sum;
}

function lnBeta(a: number, b: number): number {
  return lgam(a) + lgam(b) - lgam(a + b);
}
