/**
 * How many standard deviations a count has changed by, in short: 2·(√after − √before), since the square root of a Poisson
 * count has variance 1/4 whatever its mean (Anscombe 1948, Biometrika 35:246–254). On a map of many areas look at
 * |z| > 3 only.
 * @throws RangeError for a count below 0
 */
export function changeZ(before: number, after: number): number {
  if (!(before >= 0 && after >= 0)) throw new RangeError(`counts: got ${before} and ${after}, expected 0 or more`);
  return 2 * (Math.sqrt(after) - Math.sqrt(before));
}
