import { notComputable, type Computable } from './computable';
import { twoSidedPvalue } from './normal';
import type { Neighbours } from './queen-neighbours';
import { wholeSquare } from './whole-squares';

export interface Gistar {
  /** n z values: how many standard deviations the sum around a cell lies from what chance would give */
  z: Float64Array;
  /** n two-sided pvalues from the normal distribution; unreliable where counts are sparse */
  pvalue: Float64Array;
  /** n values: 0 where every cell is a neighbour, so that there is nothing to compare with */
  defined: Uint8Array;
}

/**
 * Getis-Ord Gi* with binary weights, the cell itself included (Ord and Getis 1995, Geographical Analysis 27:286–306):
 * z = (Σ_near x − k·mean) / (s·√((n·k − k²) / (n − 1))), with k neighbours including the cell, and the mean and the
 * population standard deviation s over all n cells. Where the border or the water cuts cells, what is expected of each
 * follows its share a of a whole one: a·mean, with variance a²·s² + a·(1 − a)·mean (`wholeSquare`).
 * @param x n counts or sums of weights, cells with none included
 * @param share n shares of a whole cell, above 0 to 1; null when all are whole
 * @returns not computable for fewer than 3 cells or when all are alike
 * @throws RangeError when x and the neighbours or the shares differ in length
 */
export function gistar(
  x: Float64Array,
  { offsets, indices }: Neighbours,
  share: Float64Array | null = null,
): Computable<Gistar> {
  const n = x.length;
  if (offsets.length !== n + 1) throw new RangeError(`x: got ${n} values, expected ${offsets.length - 1}`);
  if (share !== null && share.length !== n) throw new RangeError(`share: got ${share.length} values, expected ${n}`);
  if (n < 3) return notComputable('too_few');
  const a = share ?? new Float64Array(n).fill(1);
  const { mean, variance } = wholeSquare(x, a);
  // what is left of equal fractions after rounding is no spread
  if (variance <= (1e-12 * mean) ** 2) return notComputable('constant');

  const z = new Float64Array(n);
  const pvalue = new Float64Array(n).fill(1);
  const defined = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const k = offsets[i + 1]! - offsets[i]!;
    if (k === 0 || k >= n) continue;
    let [lag, expected, spread] = [0, 0, 0];
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const j = indices[at]!;
      lag += x[j]!;
      expected += a[j]! * mean;
      spread += a[j]! ** 2 * variance + a[j]! * (1 - a[j]!) * mean;
    }
    z[i] = (lag - expected) / Math.sqrt((spread * (n - k)) / (n - 1));
    pvalue[i] = twoSidedPvalue(z[i]!);
    defined[i] = 1;
  }
  return { computable: true, z, pvalue, defined };
}
