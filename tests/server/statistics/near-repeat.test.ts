import { describe, expect, it } from 'vitest';
import { nearRepeat, type NearRepeatOptions } from '../../../server/statistics/near-repeat';
import { nearRepeatLinks, nearRepeatStrings } from '../../../server/statistics/near-repeat-strings';
import { computed, rounded } from './grid';

const f = (...values: number[]) => Float64Array.from(values);
const knox = (x: Float64Array, y: Float64Array, day: Float64Array, options: Partial<NearRepeatOptions>) =>
  nearRepeat(x, y, day, {
    distance_breaks_m: [0, 50, Infinity],
    time_breaks_days: [0, 4, Infinity],
    metric: 'manhattan',
    permutations: 999,
    seed: 1,
    ...options,
  });

const X = f(0, 10, 0, 300, 310, 0);
const Y = f(0, 0, 20, 300, 300, 5);
const DAY = f(0, 1, 3, 2, 10, 12);

describe('the Knox table', () => {
  it('agrees with six worked events, by streets, under 50 m and 4 days', () => {
    const { n_pairs, expected, ratio } = computed(knox(X, Y, DAY, {}));
    expect([...n_pairs]).toEqual([3, 4, 4, 4]);
    expect(rounded(expected, 6)).toEqual([3.266667, 3.733333, 3.733333, 4.266667]);
    expect(ratio[0]).toBeCloseTo(0.918367, 6);
  });

  it('puts a pair on a limit into the band that begins there', () => {
    // two events 100 m and 3 days apart, and a third far from both
    const { n_pairs } = computed(
      knox(f(0, 0, 9999), f(0, 100, 9999), f(17897, 17900, 25000), {
        distance_breaks_m: [0, 100, 200],
        time_breaks_days: [0, 3, 6],
      }),
    );
    expect([...n_pairs]).toEqual([0, 0, 0, 1]);
  });

  it('gives about the exact chance of 1 in 3 for three events in a row', () => {
    // distances 1, √2, 1 and days 1, 2, 1: both near pairs are near in time only if the middle day is in the middle
    const { n_pairs, pvalue } = computed(
      knox(f(0, 1, 1), f(0, 0, 1), f(0, 1, 2), {
        distance_breaks_m: [0.9, 1.1],
        time_breaks_days: [0, 25 / 24],
        metric: 'euclidean',
        permutations: 2999,
      }),
    );
    expect(n_pairs[0]).toBe(2);
    expect(Math.abs(pvalue[0]! - 1 / 3)).toBeLessThan(0.03);
  });

  it('finds repeats that were put there, and none where the times say nothing of the places', () => {
    // twenty places a kilometre apart, each hit twice within a day; then each hit in January and in June
    const x = Float64Array.from({ length: 40 }, (_, i) => 1000 * Math.floor(i / 2));
    const y = new Float64Array(40);
    const breaks = { distance_breaks_m: [0, 1], time_breaks_days: [0, 7] };
    const planted = computed(
      knox(
        x,
        y,
        x.map((_, i) => 30 * Math.floor(i / 2) + (i % 2)),
        breaks,
      ),
    );
    // 20 of 780 pairs are near in place and 20 near in time
    expect([planted.n_pairs[0], planted.pvalue[0]]).toEqual([20, 1 / 1000]);
    expect(planted.expected[0]).toBeCloseTo((20 * 20) / 780, 9);
    const apart = computed(
      knox(
        x,
        y,
        x.map((_, i) => (i % 2) * 150 + i / 100),
        breaks,
      ),
    );
    expect([apart.n_pairs[0], apart.pvalue[0]]).toEqual([0, 1]);
  });

  it('gives the same for the same seed', () => {
    expect(knox(X, Y, DAY, { seed: 3 })).toEqual(knox(X, Y, DAY, { seed: 3 }));
  });

  it('tells how far it has come', () => {
    const shares: number[] = [];
    knox(X, Y, DAY, { permutations: 4, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('has no ratio where nothing is expected', () => {
    const { ratio, pvalue } = computed(knox(f(0, 500, 1000), f(0, 0, 0), f(1, 2, 3), { distance_breaks_m: [0, 1] }));
    expect(ratio).toEqual([null, null]);
    expect([...pvalue]).toEqual([1, 1]);
  });

  it('says why when it cannot be computed, and refuses limits that do not ascend', () => {
    expect(knox(f(0, 0), f(0, 0), f(0, 0), {})).toEqual({ computable: false, reason: 'too_few' });
    expect(() => knox(X, Y, DAY, { time_breaks_days: [0, 7, 7] })).toThrow(/time_breaks_days: got \[0, 7, 7\]/);
    expect(() => knox(X, Y, f(1), {})).toThrow(/day: got 1 values, expected 6/);
  });
});

describe('strings of near repeats', () => {
  it('links events nearer than both limits, one to the next', () => {
    const x = f(1, 2, 3, 4, 5);
    expect([...nearRepeatStrings(x, new Float64Array(5), f(0, 0, 0, 4, 4), 2, 1, 'euclidean')]).toEqual([
      1, 1, 1, 2, 2,
    ]);
  });

  it('leaves lone events on their own and joins strings that a later event connects', () => {
    const x = f(0, 20, 900, 10);
    expect([...nearRepeatStrings(x, new Float64Array(4), f(1, 1, 1, 1), 15, 7, 'manhattan')]).toEqual([1, 1, 2, 1]);
    expect(nearRepeatStrings(f(), f(), f(), 15, 7, 'manhattan')).toHaveLength(0);
  });

  it('hold together by one link fewer than they have events, each to the latest before it', () => {
    // 0 and 20 are not near each other; 10 is near both and comes last, 900 is alone, and 12 is near the last one first
    const x = f(0, 20, 900, 10, 12);
    const links = nearRepeatLinks(x, new Float64Array(5), f(1, 2, 2, 3, 4), 15, 7, 'manhattan');
    expect(links).toEqual([
      [1, 3],
      [0, 3],
      [3, 4],
    ]);
    // a week apart is too long
    expect(nearRepeatLinks(f(0, 0), f(0, 0), f(0, 7), 15, 7, 'manhattan')).toEqual([]);
  });
});
