import { expect, it } from 'vitest';
import { nausScan } from '../../../server/statistics/naus-scan';
import { poissonPmf } from '../../../server/statistics/poisson';

it('agrees with the cyclists of London: six deaths in some fortnight of eight years', () => {
  expect(nausScan(208, 0.6, 6)).toBeCloseTo(0.03902, 5);
});

it('makes six events in some week of five years a coin toss, though they are rare in a named one', () => {
  // ptools prints scanw(260, 1, 1, 6) = 0.486814: an exponent of 259, which is right for 261 windows, and a last sum
  // that ends one term early
  expect(nausScan(261, 1, 6)).toBeCloseTo(0.486814, 3);
  const upToFive = [0, 1, 2, 3, 4, 5].reduce((sum, k) => sum + poissonPmf(k, 1), 0);
  expect(1 - upToFive).toBeCloseTo(0.000594, 6);
});

it('is exact for two and three windows', () => {
  // no two events within a window: of j events in three, the chance is e^-3 (3 - (j - 1))^j / j!, with one expected in each
  expect(nausScan(3, 1, 2)).toBeCloseTo(1 - Math.exp(-3) * (1 + 3 + 4 / 2 + 1 / 6), 12);
  expect(nausScan(2, 1, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 1 / 2), 12);
});

it('stays between 0 and 1 and falls with n', () => {
  const chances = [2, 3, 4, 6, 10, 30, 200].map((n) => nausScan(104, 3, n));
  for (const [i, chance] of chances.entries()) {
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(chance).toBeLessThanOrEqual(chances[i - 1] ?? 1);
  }
  expect(chances[0]).toBe(1);
});

it('is sure, and no error, with tens of thousands of events far from what is expected', () => {
  expect(nausScan(52, 10_000, 5000)).toBe(1);
  expect(nausScan(52, 10_000, 20_000)).toBe(0);
});

it('refuses arguments that make no sense', () => {
  expect(() => nausScan(1, 1, 6)).toThrow(/n_windows: got 1/);
  expect(() => nausScan(52, 0, 6)).toThrow(/mean: got 0/);
  expect(() => nausScan(52, 1, 1)).toThrow(/n: got 1/);
});
