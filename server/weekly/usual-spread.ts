import { extraSpread } from '../statistics/extra-spread';

/** Counts of the same stadsdel and category in two times. */
interface Pair {
  now: number;
  before: number;
}

/**
 * How much more than chance stadsdelar and categories usually differ from one year to the next, beyond what the whole has
 * changed: offences come in series, and a quiet year follows a busy one without anything being new. It is what the pairs
 * themselves show, as the correlation of the beta-binomial (`extraSpread`), 0 for no more than chance. What differs over a
 * longer time differs in each part of it, so that a shorter time never has less than a longer one; of few counts nothing
 * can be told, and they have what the longer time has.
 * @param windows the pairs in each time, the shortest first
 * @returns one for each time, in the same order
 */
export function usualSpread(windows: readonly (readonly Pair[])[]): number[] {
  let longer = 0;
  return windows
    .toReversed()
    .map((pairs) => {
      const sums = Float64Array.from(pairs, ({ now, before }) => now + before);
      const all = sums.reduce((a, b) => a + b, 0);
      const share = pairs.reduce((sum, { now }) => sum + now, 0) / all;
      if (!(share > 0 && share < 1)) return longer;
      const own = extraSpread(
        Float64Array.from(pairs, ({ now }) => now),
        sums,
        new Float64Array(sums.length).fill(share),
      );
      return (longer = Math.max(longer, own));
    })
    .toReversed();
}

/**
 * The same for a sum of pairs that each vary on their own: what they add to the variance, over the pairs of the sum.
 * @param rho of each pair
 * @param sums both years' counts of each
 */
export function spreadOfSum(rho: number, sums: readonly number[]): number {
  const all = sums.reduce((a, b) => a + b, 0);
  if (all < 2) return 0;
  return (rho * sums.reduce((sum, n) => sum + n * Math.max(0, n - 1), 0)) / (all * (all - 1));
}
