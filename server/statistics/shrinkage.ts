import { notComputable, type Computable } from './computable';

export interface Shrinkage {
  /** n posterior means, between each count and the mean of all */
  shrunk: Float64Array;
  mean: number;
  /** the gamma distribution's shape; null when the counts vary no more than chance, and all are shrunk to the mean */
  shape: number | null;
}

/**
 * Counts pulled towards their mean, for ranking small areas: a high count out of little is partly luck. Gamma-Poisson
 * by moments (Marshall 1991, Applied Statistics 40:283–294): with mean m and sample variance v, k = m² / (v − m) and the
 * posterior mean is (count + k) / (1 + k / m).
 * @param counts one an area, zero ones included
 * @returns not computable for fewer than 2 areas or no events
 */
export function shrinkage(counts: Float64Array): Computable<Shrinkage> {
  const n = counts.length;
  if (n < 2) return notComputable('too_few');
  const mean = counts.reduce((a, b) => a + b, 0) / n;
  if (mean === 0) return notComputable('empty');
  const variance = counts.reduce((sum, c) => sum + (c - mean) ** 2, 0) / (n - 1);
  if (variance <= mean) return { computable: true, shrunk: new Float64Array(n).fill(mean), mean, shape: null };
  const shape = mean ** 2 / (variance - mean);
  return { computable: true, shrunk: counts.map((c) => (c + shape) / (1 + shape / mean)), mean, shape };
}
