import { expect, it } from 'vitest';
import { eTest } from '../../../server/statistics/e-test';
import { poissonPmf } from '../../../server/statistics/poisson';
import { computed } from './grid';

const p = (...args: Parameters<typeof eTest>) => computed(eTest(...args)).pvalue;

it('agrees with the published pairs of counts', () => {
  expect(p(0, 3)).toBeCloseTo(0.08838, 5);
  expect(p(6, 2)).toBeCloseTo(0.17487, 5);
  expect(p(20, 10)).toBeCloseTo(0.06883, 5);
});

it('agrees with adding up every table one by one, for periods of different length', () => {
  const [k1, k2, l1, l2] = [9, 4, 3, 2.5];
  const rate = (k1 + k2) / (l1 + l2);
  const t = Math.abs(k1 / l1 - k2 / l2) / Math.sqrt(rate);
  let sum = 0;
  for (let a = 0; a < 80; a++)
    for (let b = 0; b < 80; b++)
      if (a + b > 0 && Math.abs(a / l1 - b / l2) / Math.sqrt((a + b) / (l1 + l2)) >= t - 1e-9)
        sum += poissonPmf(a, l1 * rate) * poissonPmf(b, l2 * rate);
  expect(p(k1, k2, l1, l2)).toBeCloseTo(sum, 10);
});

it('is the same from both sides, 1 for no difference, and small for a large one', () => {
  expect(p(7, 19)).toBeCloseTo(p(19, 7), 10);
  expect(p(5, 5)).toBeGreaterThan(0.99);
  expect(p(50, 100, 1, 2)).toBeGreaterThan(0.99);
  expect(p(100, 200)).toBeLessThan(1e-6);
  // about a normal z of 100 / √20100 = 0.7053, p 0.4806
  expect(p(10_000, 10_100)).toBeCloseTo(0.4806, 2);
});

it('says why when it cannot be computed', () => {
  expect(eTest(0, 0)).toEqual({ computable: false, reason: 'empty' });
  expect(() => eTest(-1, 3)).toThrow(/got -1/);
  expect(() => eTest(1, 3, 0)).toThrow(/length: got 0/);
});
