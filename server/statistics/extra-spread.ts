/** With fewer sums that say something, how much they differ cannot be told. */
const LEAST_SUMS = 30;
/** A sum says something where at least this many events are expected on the side that is looked at. */
const LEAST_EXPECTED = 1;
/** The tenth of squared deviations that are the largest count as the tenth largest: the odd ones are not to hide themselves. */
const KEPT = 0.9;
/** What the mean of squared standard normal deviations becomes when so cut: E min(χ²₁, 2.7055). */
const CUT_MEAN = 0.8313;

/**
 * How much more than binomial chance shares of sums differ, as the correlation `rho` of the beta-binomial, 0 for no more:
 * the rho at which squared standardised deviations, the largest tenth cut, have the mean that chance gives. Deviations
 * are cut as Spiegelhalter does to find the overdispersion of a funnel (2005, Statistics in Medicine 24:1185–1202, 4.2).
 * @param k n counts, each the part of `sum` on the side that is looked at
 * @param sum n sums
 * @param share n chances of falling on that side, 0 where unknown
 */
export function extraSpread(k: Float64Array, sum: Float64Array, share: Float64Array): number {
  const told = Array.from(k.keys()).filter((i) => sum[i]! * share[i]! >= LEAST_EXPECTED && sum[i]! >= 2);
  if (told.length < LEAST_SUMS) return 0;
  const square = Float64Array.from(told, (i) => {
    const mean = sum[i]! * share[i]!;
    return (k[i]! - mean) ** 2 / (mean * (1 - share[i]!));
  });
  const times = Float64Array.from(told, (i) => sum[i]! - 1);
  const excess = (rho: number) => cutMean(square.map((value, j) => value / (1 + times[j]! * rho))) - CUT_MEAN;
  if (excess(0) <= 0) return 0;
  let [low, high] = [0, 1];
  while (high - low > 1e-4 * high) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

function cutMean(values: Float64Array): number {
  const limit = values.toSorted()[Math.floor(KEPT * values.length)]!;
  return values.reduce((sum, value) => sum + Math.min(value, limit), 0) / values.length;
}
