import { notComputable, type Computable } from './computable';
import { countPairs, trendOf, type Trend } from './mann-kendall';

/**
 * Mann-Kendall within each season, added up (Hirsch, Slack and Smith 1982, Water Resources Research 18:107–121):
 * January is compared with January only, so that summer does not pass for a rise. Takes the seasons to be independent.
 * @param values one for each step, in order of time
 * @param period steps in a year: 12 for months, 4 for quarters
 * @returns not computable before three whole years
 * @throws RangeError when the period is not a whole number of at least 2
 */
export function seasonalMannKendall(values: ArrayLike<number>, period: number): Computable<Trend> {
  if (!Number.isInteger(period) || period < 2) throw new RangeError(`period: got ${period}, expected 2 or more`);
  if (values.length < 3 * period) return notComputable('too_few');
  let s = 0;
  let variance = 0;
  for (let season = 0; season < period; season++) {
    const pairs = countPairs(Array.from(values).filter((_, i) => i % period === season));
    s += pairs.s;
    variance += pairs.variance;
  }
  return { computable: true, ...trendOf({ s, variance }) };
}
