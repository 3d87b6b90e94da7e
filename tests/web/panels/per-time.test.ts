import { expect, it } from 'vitest';
import { isMeanOfYears, perTime } from '../../../web/panels/per-time';

it('makes a figure a year of more than a year alone', () => {
  expect([0.25, 0.9, 1, 366 / 365, 1.5].map(isMeanOfYears)).toEqual([false, false, false, false, true]);
});

it('compares by the year, by the month, or as they are', () => {
  expect(perTime({ n: 20, years: 2 }, { n: 45, years: 3 })).toEqual({ unit: 'year', values: [10, 15] });
  // a quarter against half a year: never the 32 a year that eight in a quarter would make
  expect(perTime({ n: 9, years: 0.25 }, { n: 12, years: 0.5 })).toEqual({ unit: 'month', values: [3, 2] });
  expect(perTime({ n: 8, years: 90 / 365 }, { n: 9, years: 91 / 366 })).toBeNull();
  expect(perTime({ n: 8, years: 1 }, { n: 9, years: 1 })).toBeNull();
  expect(perTime({ n: 1, years: 7 / 365 }, { n: 9, years: 1 })).toBeNull();
  expect(perTime({ n: 0, years: 0 }, { n: 9, years: 1 })).toBeNull();
});
