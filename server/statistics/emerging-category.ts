import { notComputable, type Computable } from './computable';

/** How one step of a cell's series stood out: 1 significantly hot, −1 significantly cold, 0 neither. */
export type StepState = -1 | 0 | 1;

export const EMERGING_CATEGORIES = [
  'new',
  'consecutive',
  'intensifying',
  'persistent',
  'diminishing',
  'sporadic',
  'oscillating',
  'historical',
] as const;
type EmergingCategory = (typeof EMERGING_CATEGORIES)[number];

/** The category and what it takes to say why: "hot in 3 of 12 months, never cold, last two in a row". */
export interface Emerging {
  category: EmergingCategory | 'none';
  /** whether the category speaks of a hot or a cold place; null for none */
  kind: 'hot' | 'cold' | null;
  n_steps: number;
  n_hot: number;
  n_cold: number;
  last: StepState;
  /** how many steps in a row, up to the last, have been as the last one */
  n_run: number;
  trend: StepState;
}

/** Esri asks for ten steps; the rules below mean little with fewer. */
const MIN_STEPS = 10;

/**
 * The category of one cell in a space-time cube after Esri's Emerging Hot Spot Analysis (documentation of "How Emerging
 * Hot Spot Analysis works", newer wording), as one total function in a fixed order: historical; intensifying,
 * diminishing or persistent, hot in at least 90 % of the steps; then, for a cell hot in the last step, oscillating,
 * new, consecutive, sporadic; the same for cold; else none. Implementations in use disagree on the order.
 * @param steps from `stepStates`, in order of time
 * @param trend a significant Mann-Kendall trend of the cell's z series: 1 rising, −1 falling, 0 none
 * @returns not computable for fewer than 10 steps
 */
export function emergingCategory(steps: Int8Array, trend: StepState): Computable<Emerging> {
  const n_steps = steps.length;
  if (n_steps < MIN_STEPS) return notComputable('too_few');
  const last = steps[n_steps - 1] as StepState;
  let n_hot = 0;
  let n_cold = 0;
  for (const state of steps) {
    if (state === 1) n_hot++;
    if (state === -1) n_cold++;
  }
  let n_run = 1;
  while (n_run < n_steps && steps[n_steps - 1 - n_run] === last) n_run++;

  const facts = { n_steps, n_hot, n_cold, last, n_run, trend };
  const hot = categoryOf(n_steps, n_hot, n_cold, n_run, last === 1, trend);
  if (hot !== null) return { computable: true, category: hot, kind: 'hot', ...facts };
  // a cold place intensifies when its z falls
  const cold = categoryOf(n_steps, n_cold, n_hot, n_run, last === -1, -trend);
  if (cold !== null) return { computable: true, category: cold, kind: 'cold', ...facts };
  return { computable: true, category: 'none', kind: null, ...facts };
}

/** The rules for hot places; for cold ones the same with the roles exchanged. */
function categoryOf(
  n_steps: number,
  n_same: number,
  n_opposite: number,
  n_run: number,
  inLast: boolean,
  trend: number,
): EmergingCategory | null {
  // whole numbers, so that 27 of 30 is 90 %
  if (10 * n_same >= 9 * n_steps) {
    if (!inLast) return 'historical';
    return trend > 0 ? 'intensifying' : trend < 0 ? 'diminishing' : 'persistent';
  }
  if (!inLast) return null;
  if (n_opposite > 0) return 'oscillating';
  if (n_same === 1) return 'new';
  return n_run === n_same ? 'consecutive' : 'sporadic';
}

/**
 * Which steps of a series stand out: pvalue (or better qvalue, adjusted over the whole cube) strictly below alpha, with
 * the sign of z.
 * @throws RangeError when the two differ in length
 */
export function stepStates(z: ArrayLike<number>, pvalue: ArrayLike<number>, alpha: number): Int8Array {
  if (z.length !== pvalue.length) throw new RangeError(`pvalue: got ${pvalue.length} values, expected ${z.length}`);
  return Int8Array.from(z, (value, i) => (pvalue[i]! < alpha ? Math.sign(value) : 0));
}
