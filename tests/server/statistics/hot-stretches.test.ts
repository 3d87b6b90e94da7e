import { describe, expect, it } from 'vitest';
import { hotStretches } from '../../../server/statistics/hot-stretches';

const found = (n: number[], ...parts: number[][]) => {
  const of = hotStretches(
    Float64Array.from(n),
    parts.map((part) => Float64Array.from(part)),
  );
  if (!of.computable) throw new Error(of.reason);
  return of;
};

describe('stretches of street against chance', () => {
  it('are tested by the upper tail of the binomial, each stretch that is a part of the whole', () => {
    // of 4 events 3 or more on a half: (4 + 1) / 16; 1 or more: 1 − 1/16
    const { pvalue, expected, n_tests } = found([3, 1], [0.5, 0.5]);
    expect([...expected]).toEqual([2, 2]);
    expect(pvalue[0]).toBeCloseTo(5 / 16, 12);
    expect(pvalue[1]).toBeCloseTo(15 / 16, 12);
    expect(n_tests).toBe(2);
  });

  it('are held against the way of chance that gives them most', () => {
    const { pvalue, expected } = found([3, 1], [0.25, 0.75], [0.5, 0.5]);
    expect([...expected]).toEqual([2, 3]);
    expect(pvalue[0]).toBeCloseTo(5 / 16, 12);
  });

  it('are adjusted for how many were looked at, those without events too', () => {
    const part = Array.from({ length: 100 }, () => 0.01);
    const n = part.map((_, i) => (i === 0 ? 10 : Number(i <= 90)));
    const { pvalue, qvalue } = found(n, part);
    expect(pvalue[99]).toBe(1);
    expect(qvalue[0]).toBeCloseTo(100 * pvalue[0]!, 12);
    expect(qvalue[0]).toBeLessThan(0.001);
    expect(qvalue[1]).toBeGreaterThan(0.5);
  });

  it('that are no part of the whole are not tested, whatever lies on them', () => {
    const { pvalue, n_tests } = found([5, 1, 1], [0, 0.5, 0.5]);
    expect(pvalue[0]).toBe(1);
    expect(n_tests).toBe(2);
  });

  it('say nothing of one stretch, or of no events', () => {
    expect(hotStretches(Float64Array.of(3), [Float64Array.of(1)])).toEqual({ computable: false, reason: 'too_few' });
    expect(hotStretches(Float64Array.of(0, 0), [Float64Array.of(0.5, 0.5)])).toEqual({
      computable: false,
      reason: 'empty',
    });
    expect(() => hotStretches(Float64Array.of(1, 1), [Float64Array.of(1)])).toThrow('got 1 values, expected 2');
  });
});
