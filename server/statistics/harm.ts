import { Z_95 } from './normal';
import { quantileOfSorted } from './quantile';

export interface Harm {
  /** n_cells sums of capped weights */
  harm: Float64Array;
  /** the Poisson variance of each sum, Σ weight² */
  variance: Float64Array;
  /** harm ± 1.96·√variance, not below 0; a cell without weighted events has 0 to 0, which says nothing of its future */
  low: Float64Array;
  high: Float64Array;
  n_weighted: number;
  /** events whose offence has no published weight: left out, not 0 */
  n_not_weighted: number;
  n_capped: number;
  /** the largest weight that one event was given; null without weighted events */
  cap: number | null;
}

/**
 * Offences weighted by harm and summed by cell (Sherman, Neyroud and Neyroud 2016, Policing 10:171–183). One murder
 * outweighs 61 thefts, so a weight counts at most what the quantile of all weights here says; var Σ w·N = Σ w²·N.
 * @param cell for each event the position of its cell
 * @param weight for each event its weight, in whatever unit the table has; NaN is not weighted
 * @param cap_quantile 0.99 caps the heaviest hundredth, 1 caps none
 * @throws RangeError when lengths differ, a cell is outside 0 to n_cells − 1, or a weight below 0
 */
export function harmByCell(cell: Int32Array, weight: Float64Array, n_cells: number, cap_quantile: number): Harm {
  if (weight.length !== cell.length)
    throw new RangeError(`weight: got ${weight.length} values, expected ${cell.length} as in cell`);
  if (!(cap_quantile > 0 && cap_quantile <= 1))
    throw new RangeError(`cap_quantile: got ${cap_quantile}, expected above 0 to 1`);
  const weighted = weight.filter((w) => !Number.isNaN(w)).sort();
  if (weighted.length > 0 && !(weighted[0]! >= 0 && weighted.at(-1)! < Infinity))
    throw new RangeError(`weight: got ${weighted[0]!} to ${weighted.at(-1)!}, expected 0 or more`);
  const cap = weighted.length === 0 ? null : quantileOfSorted(weighted, cap_quantile);

  const harm = new Float64Array(n_cells);
  const variance = new Float64Array(n_cells);
  let n_capped = 0;
  for (let i = 0; i < cell.length; i++) {
    const c = cell[i]!;
    if (c < 0 || c >= n_cells) throw new RangeError(`cell: got ${c}, expected 0 to ${n_cells - 1}`);
    if (cap === null || Number.isNaN(weight[i])) continue;
    if (weight[i]! > cap) n_capped++;
    const w = Math.min(weight[i]!, cap);
    harm[c] = harm[c]! + w;
    variance[c] = variance[c]! + w * w;
  }
  return {
    harm,
    variance,
    low: harm.map((h, c) => Math.max(0, h - Z_95 * Math.sqrt(variance[c]!))),
    high: harm.map((h, c) => h + Z_95 * Math.sqrt(variance[c]!)),
    n_weighted: weighted.length,
    n_not_weighted: weight.length - weighted.length,
    n_capped,
    cap,
  };
}
