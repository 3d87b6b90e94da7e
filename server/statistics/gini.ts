import { notComputable, type Computable } from './computable';

export interface Gini {
  /** 0 when all places are alike, near 1 when one has all */
  gini: number;
  /** the same when there are fewer events than places, so that many must be empty: 0 when the events are as spread as can be */
  generalised_gini: number;
}

/**
 * The Gini coefficient, and the one generalised to fewer events than places (Bernasco and Steenbeek 2017, J. Quantitative
 * Criminology 33:451–467): with n places, c events and the ascending shares y_i,
 * G' = max(1/c, 1/n)·(2·Σ i·y_i − n − 1) − max(n/c, 1) + 1.
 * @param counts one a place, all places of the study area
 * @returns not computable without events
 */
export function gini(counts: Float64Array): Computable<Gini> {
  const n = counts.length;
  const c = counts.reduce((a, b) => a + b, 0);
  if (c === 0) return notComputable('empty');
  const weighted = counts.toSorted().reduce((sum, count, i) => sum + ((i + 1) * count) / c, 0);
  const spread = 2 * weighted - n - 1;
  return {
    computable: true,
    gini: spread / n,
    generalised_gini: Math.max(1 / c, 1 / n) * spread - Math.max(n / c, 1) + 1,
  };
}
