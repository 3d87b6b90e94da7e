import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../server/statistics/mann-kendall';
import { seasonalMannKendall } from '../../../server/statistics/seasonal-mann-kendall';
import { computed } from './grid';

const CASES: [values: number[], s: number, variance: number, z: number, pvalue: number][] = [
  [[1, 2, 3, 4, 5], 10, 16.666667, 2.204541, 0.027486],
  [[5, 4, 3, 2, 1], -10, 16.666667, -2.204541, 0.027486],
  [[1, 1, 1, 1], 0, 0, 0, 1],
  [[1, 2, 3, 4, 5, 6], 15, 28.333333, 2.630142, 0.008535],
  [[1, 2, 2, 3, 5, 4, 6, 7], 25, 64.333333, 2.992218, 0.00277],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 45, 125, 3.93548, 0.000083],
  [[2, 2, 3, 1, 4, 4, 5, 3, 6, 6, 5, 7], 45, 207.666667, 3.053299, 0.002263],
  [[5, 5.1, 4.9, 5, 5.2, 4.8], -2, 27.333333, -0.191273, 0.848312],
];

describe('Mann-Kendall', () => {
  it.each(CASES)('agrees with the worked series %j', (values, s, variance, z, pvalue) => {
    const trend = computed(mannKendall(values));
    expect(trend.s).toBe(s);
    expect(trend.variance).toBeCloseTo(variance, 6);
    expect(trend.z).toBeCloseTo(z, 6);
    expect(trend.pvalue).toBeCloseTo(pvalue, 6);
  });

  it('cannot be significant with four steps', () => {
    expect(computed(mannKendall([1, 2, 3, 4])).pvalue).toBeGreaterThan(0.05);
  });

  it('needs three steps', () => {
    expect(mannKendall([1, 2])).toEqual({ computable: false, reason: 'too_few' });
  });
});

describe('seasonal Mann-Kendall', () => {
  it('is Mann-Kendall added over seasons', () => {
    // two seasons of 1 2 3 4 5: S 10 + 10, variance 2 · 16.666667, z = 19 / √33.333333
    const trend = computed(seasonalMannKendall([1, 101, 2, 102, 3, 103, 4, 104, 5, 105], 2));
    expect(trend.s).toBe(20);
    expect(trend.z).toBeCloseTo(3.290897, 6);
  });

  it('does not take a season for a trend', () => {
    // each year falls from spring to winter, and the years are alike
    expect(computed(seasonalMannKendall([4, 3, 2, 1, 4, 3, 2, 1, 4, 3, 2, 1], 4))).toMatchObject({ s: 0, pvalue: 1 });
  });

  it('needs three whole years', () => {
    expect(seasonalMannKendall(Array(35).fill(1), 12)).toEqual({ computable: false, reason: 'too_few' });
    expect(() => seasonalMannKendall([1, 2, 3], 1)).toThrow(/period: got 1/);
  });
});
