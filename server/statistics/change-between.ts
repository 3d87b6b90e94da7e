/** The standard normal quantile that leaves 2.5 % in each tail. */
const Z = 1.959963984540054;

/** Fewer offences than this in both periods together say too little about a change. */
const MIN_N = 10;

export interface Change {
  change_pct: number;
  low_pct: number;
  high_pct: number;
}

/**
 * How much a count has changed, in percent, with its 95 % interval. Two Poisson counts over equally long periods:
 * given their sum, the later one is binomial with share r / (1 + r), where r is the ratio of the two rates
 * (Przyborowski and Wilenski 1940, Biometrika 31); the share's interval is Wilson's score interval
 * (1927, JASA 22:209–212).
 * @param spread how much more than that the share varies, as the correlation of the beta-binomial: it widens the interval as
 * if there were n / (1 + (n − 1)·spread) offences
 * @returns null when the earlier count is 0, or when there are too few to say anything
 */
export function changeBetween(before: number, after: number, spread = 0): Change | null {
  const seen = before + after;
  if (before === 0 || seen < MIN_N) return null;
  const share = after / seen;
  const n = seen / (1 + (seen - 1) * spread);
  const centre = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return {
    change_pct: toPercent(share),
    // a share of 0 has 0 as its lower limit; the subtraction may leave a trace of rounding
    low_pct: toPercent(Math.max(0, centre - half)),
    high_pct: toPercent(centre + half),
  };
}

/** The change in percent that a share of the later period says, to one decimal. */
function toPercent(share: number): number {
  return Math.round(1000 * (share / (1 - share) - 1)) / 10;
}
