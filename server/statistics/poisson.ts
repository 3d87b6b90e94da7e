import { compiled, lgam, pdtr } from 'cephes';

await compiled;

/** The probability of k events where `mean` are expected; 0 for a negative k. */
export function poissonPmf(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - lgam(k + 1));
}

/** The probability of at most k events where `mean` are expected; 0 for a negative k. */
export function poissonCdf(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean === 0) return 1;
  // so far from the mean that the tail is below e^-708: cephes reports an underflow, but it is 0 or 1 to the last digit
  if ((k + 1) * Math.log(mean) - mean - lgam(k + 1) < -708) return k < mean ? 0 : 1;
  return pdtr(k, mean);
}
