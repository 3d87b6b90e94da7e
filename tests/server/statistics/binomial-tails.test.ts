import { describe, expect, it } from 'vitest';
import { betaBinomialTails } from '../../../server/statistics/beta-binomial-tails';
import { binomialTails, twoSided, upperTail } from '../../../server/statistics/binomial-tails';

describe('binomial tails', () => {
  it('are the sums of the terms', () => {
    // of 4 throws: (4 + 6 + 4 + 1) and (1 + 4) sixteenths
    expect(binomialTails(1, 4, 0.5).upper).toBeCloseTo(15 / 16, 12);
    expect(binomialTails(1, 4, 0.5).lower).toBeCloseTo(5 / 16, 12);
    expect(binomialTails(0, 4, 0.5)).toEqual({ upper: 1, lower: 0.0625 });
    expect(binomialTails(4, 4, 0.5)).toEqual({ upper: 0.0625, lower: 1 });
    expect(binomialTails(0, 0, 0.5)).toEqual({ upper: 1, lower: 1 });
  });

  it('agree with R and scipy', () => {
    // pbinom(6, 20, .25, lower.tail = FALSE), pbinom(1, 20, .25), pbinom(199, 200, 1 / 9, lower.tail = FALSE)
    expect(binomialTails(7, 20, 0.25).upper).toBeCloseTo(0.21421805239879177, 12);
    expect(binomialTails(1, 20, 0.25).lower).toBeCloseTo(0.024312624865160615, 12);
    expect(binomialTails(200, 200, 1 / 9).upper / 1.4174185499538425e-191).toBeCloseTo(1, 6);
  });

  it('are the same when only the upper one is asked for', () => {
    expect(upperTail(7, 20, 0.25)).toBe(binomialTails(7, 20, 0.25).upper);
    expect(upperTail(0, 4, 0.5)).toBe(1);
  });

  it('lie between those of whole numbers for weighted sums', () => {
    const { upper } = binomialTails(3.5, 8.2, 0.5);
    expect(upper).toBeGreaterThan(binomialTails(4, 8, 0.5).upper);
    expect(upper).toBeLessThan(binomialTails(3, 9, 0.5).upper);
  });

  it('are doubled, and no more than 1', () => {
    expect(twoSided({ upper: 0.01, lower: 0.995 })).toBe(0.02);
    expect(twoSided({ upper: 0.6, lower: 0.7 })).toBe(1);
  });

  it('refuse what is no count or no chance', () => {
    expect(() => binomialTails(5, 4, 0.5)).toThrow('k: got 5 of 4, expected 0 to n');
    expect(() => binomialTails(1, 4, 1)).toThrow('p: got 1, expected more than 0 and less than 1');
  });
});

describe('beta-binomial tails', () => {
  it('agree with scipy', () => {
    // betabinom(n, p·9, (1 − p)·9): rho 0.1 is a scale of 9
    const twenty = betaBinomialTails(7, 20, 0.25, 0.1).upper;
    expect(twenty).toBeCloseTo(0.2976939431986759, 10);
    expect(betaBinomialTails(1, 20, 0.25, 0.1).lower).toBeCloseTo(0.1427365524643014, 10);
    expect(betaBinomialTails(40, 100, 1 / 9, 0.1).upper).toBeCloseTo(0.020998498834325918, 10);
  });

  it('are uniform when two events of three always go together with an even chance of each share', () => {
    // Beta(1, 1): every count from 0 to 4 has a fifth
    expect(betaBinomialTails(3, 4, 0.5, 1 / 3).upper).toBeCloseTo(2 / 5, 10);
    expect(betaBinomialTails(3, 4, 0.5, 1 / 3).lower).toBeCloseTo(4 / 5, 10);
  });

  it('are the binomial ones without correlation', () => {
    expect(betaBinomialTails(3, 9, 0.2, 0)).toEqual(binomialTails(3, 9, 0.2));
    expect(() => betaBinomialTails(3, 9, 0.2, 1)).toThrow('rho: got 1');
  });
});
