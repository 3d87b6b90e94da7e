import { benjaminiHochberg } from './benjamini-hochberg';
import { binomialTails, twoSided } from './binomial-tails';

export interface CountChange {
  /** n two-sided pvalues; 1 where nothing was tested */
  pvalue: Float64Array;
  /** n qvalues, adjusted for the cells tested; 1 where nothing was */
  qvalue: Float64Array;
  /** 1 more in the first period than its share of the time says, −1 fewer, whether surely or not */
  side: Int8Array;
  /** 1 where there are events enough for any outcome to be sure */
  tested: Uint8Array;
  n_tests: number;
}

/**
 * In which cells two counts differ by more than chance. Were there no change, each event of a cell would belong to the
 * first period with the chance of that period's share of the time: given the sum of both, the first count is binomial
 * (Przyborowski and Wilenski 1940, Biometrika 31:313–323), two-sided by twice the smaller tail (Fay 2010, The R Journal
 * 2(1):53–58), with Benjamini and Hochberg's adjustment. A cell in which no outcome could be sure, because both periods
 * together have too few, is not tested and does not count among the tests: that is told by the sum alone and says
 * nothing of the change (Tarone 1990, Biometrics 46:515–522; Gilbert 2005, Applied Statistics 54:143–158).
 * @param now n whole counts of the first period
 * @param before n of the second
 * @param share_now the first period's part of both periods' time, above 0 and below 1
 * @param alpha the highest qvalue that is called sure
 * @throws RangeError when lengths differ, or the share is outside its range
 */
export function countChange(now: Float64Array, before: Float64Array, share_now: number, alpha: number): CountChange {
  const n = now.length;
  if (before.length !== n) throw new RangeError(`before: got ${before.length} counts, expected ${n} as in now`);
  if (!(share_now > 0 && share_now < 1))
    throw new RangeError(`share_now: got ${share_now}, expected more than 0 and less than 1`);
  const rarest = Math.min(share_now, 1 - share_now);
  const tested = new Uint8Array(n);
  const side = new Int8Array(n);
  const pvalue = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i++) {
    const sum = now[i]! + before[i]!;
    side[i] = Math.sign(now[i]! - share_now * sum);
    if (2 * rarest ** sum >= alpha) continue;
    tested[i] = 1;
    pvalue[i] = twoSided(binomialTails(now[i]!, sum, share_now));
  }
  const adjusted = benjaminiHochberg(pvalue.filter((_, i) => tested[i] === 1));
  let at = 0;
  return {
    pvalue,
    qvalue: Float64Array.from(tested, (is) => (is === 1 ? adjusted[at++]! : 1)),
    side,
    tested,
    n_tests: adjusted.length,
  };
}
