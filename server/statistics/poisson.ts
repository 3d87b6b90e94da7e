import { compiled, lgam } from 'cephes';

await compiled;

/** The probability of k events where `mean` are expected; 0 for a negative k. */
export function poissonPmf(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - lgam(k + 1));
}
