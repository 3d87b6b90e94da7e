import { notComputable, type Computable } from './computable';

export const EMERGING_CATEGORIES = [
  'new',
  'consecutive',
  'intensifying',
  'persistent',
  'diminishing',
  'sporadic',
  'historical',
] as const;
type EmergingCategory = (typeof EMERGING_CATEGORIES)[number];

/** A significant trend of a series: 1 rising, −1 falling, 0 none. */
export type TrendSign = -1 | 0 | 1;

/** The category and what it takes to say why: "hot in 3 of 12 months, the last two in a row". */
export interface Emerging {
  category: EmergingCategory | 'none';
  n_steps: number;
  n_hot: number;
  /** whether the last step is hot */
  last: boolean;
  /** how many steps in a row, up to the last, have been as the last one */
  n_run: number;
  trend: TrendSign;
}

/** Esri asks for ten steps; the rules below mean little with fewer. */
const MIN_STEPS = 10;

/**
 * The category of one cell in a space-time cube after Esri's Emerging Hot Spot Analysis (documentation of "How Emerging
 * Hot Spot Analysis works", newer wording), as one total function in a fixed order: historical; intensifying,
 * diminishing or persistent, hot in at least 90 % of the steps; then, for a cell hot in the last step, new, consecutive,
 * sporadic; else none. Implementations in use disagree on the order. Esri's categories of cold places, and oscillating, a
 * hot place that has been cold, are not here: where most cells are empty, no test can tell a cold one.
 * @param isHot 1 for the steps that stand out, 0 for others, in order of time
 * @param trend of the cell's z series (Mann-Kendall)
 * @returns not computable for fewer than 10 steps
 */
export function emergingCategory(isHot: Uint8Array, trend: TrendSign): Computable<Emerging> {
  const n_steps = isHot.length;
  if (n_steps < MIN_STEPS) return notComputable('too_few');
  const last = isHot[n_steps - 1] === 1;
  let n_hot = 0;
  for (const state of isHot) n_hot += state;
  let n_run = 1;
  while (n_run < n_steps && (isHot[n_steps - 1 - n_run] === 1) === last) n_run++;
  return {
    computable: true,
    category: categoryOf({ n_steps, n_hot, n_run, last, trend }),
    n_steps,
    n_hot,
    last,
    n_run,
    trend,
  };
}

function categoryOf({ n_steps, n_hot, n_run, last, trend }: Omit<Emerging, 'category'>): Emerging['category'] {
  // whole numbers, so that 27 of 30 is 90 %
  if (10 * n_hot >= 9 * n_steps) {
    if (!last) return 'historical';
    return trend > 0 ? 'intensifying' : trend < 0 ? 'diminishing' : 'persistent';
  }
  if (!last) return 'none';
  if (n_hot === 1) return 'new';
  return n_run === n_hot ? 'consecutive' : 'sporadic';
}
