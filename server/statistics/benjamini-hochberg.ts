import { countBelow } from './count-below';

/**
 * Benjamini and Hochberg's qvalues (1995, JRSS B 57:289–300): with the n pvalues in ascending order,
 * q_(k) = min over j ≥ k of p_(j)·n / j. Cells with q < 0.05 hold at most 5 % false alarms on average, also under
 * the positive dependence of overlapping neighbourhoods.
 * @param pvalue one for each cell of the study area, those with no event too
 * @returns n qvalues in the same order
 * @throws RangeError when a pvalue is not within 0 to 1
 */
export function benjaminiHochberg(pvalue: Float64Array): Float64Array {
  const n = pvalue.length;
  for (const p of pvalue) if (!(p >= 0 && p <= 1)) throw new RangeError(`pvalue: got ${p}, expected 0 to 1`);
  // sorting the values alone is many times faster than sorting positions by them; equal pvalues have equal qvalues
  const sorted = pvalue.toSorted();
  const qOfRank = new Float64Array(n);
  let least = 1;
  for (let rank = n; rank >= 1; rank--) {
    least = Math.min(least, (sorted[rank - 1]! * n) / rank);
    qOfRank[rank - 1] = least;
  }
  return pvalue.map((p) => qOfRank[countBelow(sorted, p)]!);
}
