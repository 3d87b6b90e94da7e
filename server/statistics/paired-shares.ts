import { shareInterval, type Interval } from './share-interval';

/** What one map caught more than another of the same offences, as a part of all. */
export interface PairedShares extends Interval {
  difference: number;
}

/**
 * The difference between two shares of the same n events, with the exact interval of McNemar's test (1947, Psychometrika
 * 12:153–157): only events that one caught and the other did not tell them apart, and without a difference they fall
 * evenly. An event that is caught in part counts in part, which makes the interval too wide rather than too narrow.
 * @param gained caught by the first and not by the second
 * @param lost caught by the second and not by the first
 * @throws RangeError for a negative number, or no n
 */
export function pairedShares(gained: number, lost: number, n: number, confidence = 0.95): PairedShares {
  if (!(n > 0 && gained >= 0 && lost >= 0)) throw new RangeError(`got ${gained} gained and ${lost} lost of ${n}`);
  const differing = gained + lost;
  if (differing === 0) return { difference: 0, low: 0, high: 0 };
  const { low, high } = shareInterval(gained, differing, confidence);
  const of = (part: number) => ((2 * part - 1) * differing) / n;
  return { difference: (gained - lost) / n, low: of(low), high: of(high) };
}
