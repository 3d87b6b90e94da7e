/** A rate of a short stretch says more of where it was cut than of the street, metres. */
export const LEAST_M = 50;

/** Offences per 100 m; a stretch that is shorter than the least counts as that long. */
export function rateOf(n: number, length_m: number, least_m: number = LEAST_M): number {
  return (100 * n) / Math.max(least_m, length_m);
}
