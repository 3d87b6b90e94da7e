import { expect, it } from 'vitest';
import { funnel } from '../../../server/statistics/funnel';
import { computed } from './grid';

it('finds the area that did not follow the whole', () => {
  // 200 before and 100 after: r = 0.5; with 100 before, 50 ± 3 · 0.5 · 10
  const result = computed(funnel(Float64Array.of(100, 64, 32, 4), Float64Array.of(80, 13, 2, 5), 3));
  expect(result.ratio).toBe(0.5);
  expect([result.low[0], result.expected[0], result.high[0]]).toEqual([35, 50, 65]);
  // 64: 32 ± 12, and 13 lies below 20; 32: 16 ± 8.5, and 2 lies below 7.5; 4 are too few to judge
  expect([...result.outside]).toEqual([1, -1, -1, 0]);
  expect([...result.judged]).toEqual([1, 1, 1, 0]);
});

it('never has a band below 0', () => {
  expect(computed(funnel(Float64Array.of(5), Float64Array.of(5), 3)).low[0]).toBe(0);
});

it('says why when it cannot be computed', () => {
  expect(funnel(Float64Array.of(0, 0), Float64Array.of(3, 1), 3)).toEqual({ computable: false, reason: 'empty' });
  expect(() => funnel(Float64Array.of(1), Float64Array.of(), 3)).toThrow(/got 0 values, expected 1/);
});
