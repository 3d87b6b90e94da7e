import { expect, it } from 'vitest';
import { funnel } from '../../../server/statistics/funnel';
import { computed } from './grid';
import { makeRandom } from './random';

it('finds the area that did not follow the whole', () => {
  // 192 before and 96 after: r = 0.5; with 108 before, 54 ± 3 · √(0.5 · 1.5 · 108)
  const result = computed(funnel(Float64Array.of(108, 48, 32, 4), Float64Array.of(83, 3, 2, 8), 3));
  expect(result.ratio).toBe(0.5);
  expect([result.low[0], result.expected[0], result.high[0]]).toEqual([27, 54, 81]);
  // 48: 24 ± 18, and 3 lies below 6; 32: 16 ± 14.7, and 2 lies within; 4 are too few to judge
  expect([...result.outside]).toEqual([1, -1, 0, 0]);
  expect([...result.judged]).toEqual([1, 1, 1, 0]);
});

it('has a band as wide as it says, for both counts vary by chance', () => {
  const { poisson } = makeRandom(3);
  let [outside, judged] = [0, 0];
  for (let town = 0; town < 400; town++) {
    const means = Array.from({ length: 40 }, (_, i) => 40 + 5 * i);
    const before = Float64Array.from(means, poisson);
    const after = Float64Array.from(means, poisson);
    // ±2 standard deviations, which a twentieth lies outside
    const found = computed(funnel(before, after, 2));
    outside += found.outside.reduce((sum, side) => sum + Math.abs(side), 0);
    judged += found.judged.reduce((a, b) => a + b, 0);
  }
  expect(outside / judged).toBeGreaterThan(0.04);
  expect(outside / judged).toBeLessThan(0.055);
});

it('never has a band below 0', () => {
  expect(computed(funnel(Float64Array.of(5), Float64Array.of(5), 3)).low[0]).toBe(0);
});

it('says why when it cannot be computed', () => {
  expect(funnel(Float64Array.of(0, 0), Float64Array.of(3, 1), 3)).toEqual({ computable: false, reason: 'empty' });
  expect(() => funnel(Float64Array.of(1), Float64Array.of(), 3)).toThrow(/got 0 values, expected 1/);
});
