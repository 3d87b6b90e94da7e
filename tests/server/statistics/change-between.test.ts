import { expect, it } from 'vitest';
import { changeBetween } from '../../../server/statistics/change-between';

it('says how much a count has changed', () => {
  expect(changeBetween(20, 39)?.change_pct).toBe(95);
  expect(changeBetween(100, 50)?.change_pct).toBe(-50);
});

it("gives Wilson's interval of the later period's share, as a ratio", () => {
  // 100 of 200: centre 0.5, half 1.96 · sqrt(0.25 / 200 + 1.96² / 160000) / (1 + 1.96² / 200) = 0.06864;
  // 0.43136 / 0.56864 = 0.7586 and 0.56864 / 0.43136 = 1.3183
  expect(changeBetween(100, 100)).toEqual({ change_pct: 0, low_pct: -24.1, high_pct: 31.8 });
  // 0 of 10: the share's limits are 0 and 1.96² / (10 + 1.96²) = 0.27754; 0.27754 / 0.72246 = 0.3842
  expect(changeBetween(10, 0)).toEqual({ change_pct: -100, low_pct: -100, high_pct: -61.6 });
});

it('is the same question asked backwards', () => {
  const up = changeBetween(40, 60)?.high_pct ?? NaN;
  const down = changeBetween(60, 40)?.low_pct ?? NaN;
  expect(1 + up / 100).toBeCloseTo(1 / (1 + down / 100), 2);
});

it('is the surer, the more there is to count', () => {
  const few = changeBetween(10, 15);
  const many = changeBetween(1000, 1500);
  expect(few?.change_pct).toBe(50);
  expect(many?.change_pct).toBe(50);
  expect(few?.low_pct).toBeLessThan(0);
  expect(many?.low_pct).toBeGreaterThan(0);
});

it('says nothing where there is too little to say', () => {
  expect(changeBetween(0, 50)).toBeNull();
  expect(changeBetween(4, 5)).toBeNull();
  expect(changeBetween(4, 6)).not.toBeNull();
});

it('is as sure as fewer offences where shares differ by more than chance', () => {
  // 100 with a correlation of 1/99 vary twice as much: the interval of 50
  const wide = changeBetween(40, 60, 1 / 99);
  expect(wide?.change_pct).toBe(50);
  expect([wide?.low_pct, wide?.high_pct]).toEqual([changeBetween(20, 30)?.low_pct, changeBetween(20, 30)?.high_pct]);
});
