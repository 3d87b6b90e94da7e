import { describe, expect, it } from 'vitest';
import { countBreaks, EVEN, LONG_TAIL, rateBreaks } from '../../../server/statistics/class-breaks';

const oneTo101 = Array.from({ length: 101 }, (_, i) => i + 1);

describe('class limits of counts', () => {
  it('begin at 1 and lie at nice numbers near the quantiles', () => {
    // the 0.5, 0.75, 0.9 and 0.97 quantiles of 1 to 101 are 51, 76, 91 and 98
    expect(countBreaks(oneTo101, 1, LONG_TAIL)).toEqual([1, 50, 80, 100, 101]);
    // 21, 41, 61, 81
    expect(countBreaks(oneTo101, 1, EVEN)).toEqual([1, 20, 40, 60, 80]);
  });

  it('shrink with the period', () => {
    expect(countBreaks(oneTo101, 0.1, EVEN)).toEqual([1, 2, 4, 6, 8]);
  });

  it('are whole, ascending and at least 1 however little there is', () => {
    for (const baseline of [[], [0, 0], [1], [1, 1, 1, 1], [3, 900]])
      for (const scale of [0.001, 1, 7]) {
        const breaks = countBreaks(baseline, scale, LONG_TAIL);
        expect(breaks).toHaveLength(5);
        expect(breaks[0]).toBe(1);
        for (const [i, limit] of breaks.entries()) {
          expect(Number.isInteger(limit)).toBe(true);
          expect(limit).toBeGreaterThan(breaks[i - 1] ?? 0);
        }
      }
  });

  it('do not mind areas without offences', () => {
    expect(countBreaks([...oneTo101, 0, 0, 0], 1, EVEN)).toEqual(countBreaks(oneTo101, 1, EVEN));
  });
});

describe('class limits of rates', () => {
  it('begin at the least rate that is shown and may have decimals', () => {
    // 0.2 · 4 + 1 = 1.8 and so on: 1.8, 2.6, 3.4, 4.2 times 1.5
    expect(rateBreaks([1.5, 3, 4.5, 6, 7.5], EVEN)).toEqual([0.1, 2.5, 4, 5, 6]);
  });

  it('ascend even when all rates are the same', () => {
    expect(rateBreaks([20, 20, 20], EVEN)).toEqual([0.1, 20, 25, 30, 40]);
  });
});
