import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../server/statistics/random';
import { thinnedCounts } from '../../../server/statistics/thinned-counts';
import { wholeCounts, wholeSquare } from '../../../server/statistics/whole-squares';

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;

describe('a whole square', () => {
  it('has the mean and the population variance of squares that are all whole', () => {
    // (4 + 1 + 1 + 4) / 4
    expect(wholeSquare([0, 1, 3, 4], [1, 1, 1, 1])).toEqual({ mean: 2, variance: 2.5 });
  });

  it('expects of half a square half as much', () => {
    // 6 events on 3 whole squares' ground; (2 − 2)², (2 − 2)², (1 − 1)² and (1 − 1)², less 2 × 1/4 × 2
    expect(wholeSquare([2, 2, 1, 1], [1, 1, 0.5, 0.5])).toEqual({ mean: 2, variance: 0 });
  });

  it('counts what cut squares would have were they whole', () => {
    // every whole square has 40, every half one 20: without more spread than chance, 20 more each
    const x = [...new Array<number>(50).fill(40), ...new Array<number>(50).fill(20)];
    const share = [...new Array<number>(50).fill(1), ...new Array<number>(50).fill(0.5)];
    const whole = wholeCounts(x, share);
    expect(whole).toHaveLength(100);
    expect([...whole].filter((v) => v === 40).length).toBeGreaterThanOrEqual(50);
    expect(mean(whole)).toBeCloseTo(40, 0);
  });

  it('takes squares that are whole as they are', () => {
    expect([...wholeCounts([3, 0, 7], [1, 1, 0.999])]).toEqual([3, 0, 7]);
  });

  it('keeps the spread of the town: what half of it shows is made into what all of it has', () => {
    // a quarter of the squares have 9 on average, the others 1; of every second square half is water
    const random = createRandom(3);
    const n = 4000;
    const full = Int32Array.from({ length: n }, (_, i) => {
      let count = 0;
      for (let event = 0; event < 90; event++) count += Number(random.below(900) < (i % 4 === 0 ? 90 : 10));
      return count;
    });
    const share = Float64Array.from(full, (_, i) => (Math.floor(i / 4) % 2 === 0 ? 1 : 0.5));
    const x = full.map((count, i) => {
      let left = 0;
      for (let event = 0; event < count; event++) left += Number(share[i] === 1 || random.below(2) === 0);
      return left;
    });
    const square = (values: ArrayLike<number>) => mean(Array.from(values, (v) => (v - mean(values)) ** 2));
    expect(mean(wholeCounts(x, share)) / mean(full)).toBeCloseTo(1, 1);
    expect(square(wholeCounts(x, share)) / square(full)).toBeCloseTo(1, 1);
  });
});

describe('thinned counts', () => {
  it('are binomial', () => {
    expect([...thinnedCounts([2], 0.5)]).toEqual([0.25, 0.5, 0.25]);
    // half of the squares have none
    expect([...thinnedCounts([0, 2], 0.5)]).toEqual([0.625, 0.25, 0.125]);
  });

  it('stay as they are when nothing is lost, and vanish when all is', () => {
    expect([...thinnedCounts([0, 0, 1, 3], 1)]).toEqual([0.5, 0.25, 0, 0.25]);
    expect([...thinnedCounts([1, 3], 0)]).toEqual([1, 0, 0, 0]);
  });

  it('keep every digit of large counts', () => {
    const thinned = thinnedCounts([2000], 0.9);
    expect(thinned.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(thinned.reduce((sum, p, s) => sum + p * s, 0)).toBeCloseTo(1800, 8);
  });
});
