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
  const order = Uint32Array.from(pvalue.keys()).sort((a, b) => pvalue[a]! - pvalue[b]!);
  const qvalue = new Float64Array(n);
  let least = 1;
  for (let rank = n; rank >= 1; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (pvalue[i]! * n) / rank);
    qvalue[i] = least;
  }
  return qvalue;
}
