import { notComputable, type Computable } from './computable';
import { twoSidedPvalue } from './normal';

export interface Trend {
  /** pairs of steps that rise less those that fall */
  s: number;
  variance: number;
  z: number;
  pvalue: number;
}

/**
 * Whether a series rises or falls over time, whatever the shape (Mann 1945, Econometrica 13:245–259; Kendall 1975):
 * S = Σ_{i<j} sign(x_j − x_i), variance = [n(n − 1)(2n + 5) − Σ_ties t(t − 1)(2t + 5)] / 18, z = (S ∓ 1) / √variance.
 * A series of equal values has variance 0: z 0, pvalue 1. Four steps can never reach p < 0.05; ask for ten.
 * Months have seasons: see `seasonalMannKendall`.
 * @returns not computable for fewer than 3 steps
 */
export function mannKendall(values: ArrayLike<number>): Computable<Trend> {
  if (values.length < 3) return notComputable('too_few');
  return { computable: true, ...trendOf(countPairs(values)) };
}

/** S and its variance for one series, to be added over seasons. */
export function countPairs(values: ArrayLike<number>): { s: number; variance: number } {
  const n = values.length;
  let s = 0;
  const ties = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!);
    ties.set(values[i]!, (ties.get(values[i]!) ?? 0) + 1);
  }
  let variance = n * (n - 1) * (2 * n + 5);
  for (const t of ties.values()) variance -= t * (t - 1) * (2 * t + 5);
  return { s, variance: variance / 18 };
}

/** z with continuity correction, and its two-sided pvalue. */
export function trendOf({ s, variance }: { s: number; variance: number }): Trend {
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  return { s, variance, z, pvalue: twoSidedPvalue(z) };
}
