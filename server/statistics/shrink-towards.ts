/** Counts pulled towards what was expected of each. */
export interface ShrunkTowards {
  /** n posterior means */
  shrunk: Float64Array;
  /** the gamma distribution's shape; null when the counts stray from what was expected no more than chance makes them */
  shape: number | null;
}

/**
 * Counts with different expectations, each pulled towards its own: of few events their hour is mostly luck. Gamma-Poisson
 * by moments (Marshall 1991, Applied Statistics 40:283–294): how much more count / expected varies than chance alone gives
 * 1 / k, and the posterior mean is expected · (count + k) / (expected + k). With equal expectations it is `shrinkage`.
 * @param counts one a slot, 0 or more, not necessarily whole (aoristic sums)
 * @param expected what would be expected of each with the same total; nothing is expected where it is 0
 * @throws RangeError when they differ in length
 */
export function shrinkTowards(counts: Float64Array, expected: Float64Array): ShrunkTowards {
  if (expected.length !== counts.length)
    throw new RangeError(`expected: got ${expected.length} values, expected ${counts.length} as in counts`);
  let n = 0;
  let total = 0;
  let squares = 0;
  for (let i = 0; i < counts.length; i++) {
    const mean = expected[i]!;
    if (!(mean > 0)) continue;
    n++;
    total += mean;
    squares += (counts[i]! - mean) ** 2 / mean;
  }
  // var(count / expected), weighted by expected, less the 1 / expected that a Poisson has anyway
  const excess = n < 2 ? 0 : ((squares / total) * n) / (n - 1) - n / total;
  if (!(excess > 0)) return { shrunk: Float64Array.from(expected), shape: null };
  const shape = 1 / excess;
  return {
    shrunk: expected.map((mean, i) => (mean > 0 ? (mean * (counts[i]! + shape)) / (mean + shape) : 0)),
    shape,
  };
}
