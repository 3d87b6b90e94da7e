/**
 * A quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan 1996, R's default).
 * @param sorted at least one value
 * @param q 0 to 1
 */
export function quantileOfSorted(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}
