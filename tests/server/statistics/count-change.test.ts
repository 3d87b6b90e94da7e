import { describe, expect, it } from 'vitest';
import { countChange } from '../../../server/statistics/count-change';
import { createRandom } from '../../../server/statistics/random';

const counts = (...values: number[]) => Float64Array.from(values);

describe('the change of counts', () => {
  it('has the pvalue that Fay gives for ten in 20,000 against two in 17,877', () => {
    // The R Journal 2(1):53–58, poisson.exact(c(2, 10), c(17877, 20000), tsmethod = "central"): p = 0.06056
    const { pvalue, side } = countChange(counts(10), counts(2), 20000 / 37877, 0.05);
    expect(pvalue[0]).toBeCloseTo(0.06056, 5);
    expect(side[0]).toBe(1);
  });

  it('is counted by hand: of six events all in one of two halves, twice a sixty-fourth', () => {
    const { pvalue, qvalue, tested } = countChange(counts(6, 0, 3, 2), counts(0, 6, 3, 3), 0.5, 0.05);
    expect([...pvalue]).toEqual([2 / 64, 2 / 64, 1, 1]);
    // of five events even all on one side are no surer than 2 / 32, so that there is nothing to test
    expect([...tested]).toEqual([1, 1, 1, 0]);
    // Benjamini and Hochberg over the three: 2 / 64 · 3 / 2
    expect(qvalue[0]).toBeCloseTo(3 / 64, 12);
    expect(qvalue[3]).toBe(1);
  });

  it('expects by the length of the periods', () => {
    const quarter = countChange(counts(25, 25), counts(75, 25), 0.25, 0.05);
    expect([...quarter.side]).toEqual([0, 1]);
    expect(quarter.qvalue[0]).toBeGreaterThan(0.9);
    expect(quarter.qvalue[1]).toBeLessThan(0.001);
  });

  it('tests nothing where nothing is', () => {
    expect(countChange(counts(0, 1), counts(0, 0), 0.5, 0.05)).toMatchObject({ n_tests: 0, qvalue: counts(1, 1) });
  });

  it('calls anything changed in a twentieth of maps without change at most, whatever the share of the time', () => {
    const random = createRandom(5);
    for (const [n_events, quarters] of [
      [300, 2],
      [3000, 2],
      [3000, 1],
    ] as const) {
      let any = 0;
      for (let map = 0; map < 200; map++) {
        const [now, before] = [new Float64Array(200), new Float64Array(200)];
        for (let i = 0; i < n_events; i++) {
          const period = random.below(4) < quarters ? now : before;
          const cell = random.below(200);
          period[cell] = period[cell]! + 1;
        }
        any += Number(countChange(now, before, quarters / 4, 0.05).qvalue.some((q) => q < 0.05));
      }
      expect(any).toBeLessThanOrEqual(10);
    }
  });

  it('refuses counts of other cells, and a period without time', () => {
    expect(() => countChange(counts(1), counts(1, 2), 0.5, 0.05)).toThrow('before: got 2 counts, expected 1 as in now');
    expect(() => countChange(counts(1), counts(1), 1, 0.05)).toThrow(
      'share_now: got 1, expected more than 0 and less than 1',
    );
  });
});
