import { describe, expect, it } from 'vitest';
import { clusters } from '../../../server/statistics/clusters';
import { convexHull, ringArea } from '../../../server/statistics/convex-hull';
import { dbscan } from '../../../server/statistics/dbscan';
import { dbscanParameters } from '../../../server/statistics/dbscan-parameters';
import { createRandom } from '../../../server/statistics/random';

const f = (...values: number[]) => Float64Array.from(values);

describe('the convex hull', () => {
  it('goes anticlockwise around the outermost points, and leaves out those on a side', () => {
    //  3 . 2
    //  . 4 .
    //  0 5 1
    const x = f(0, 10, 10, 0, 5, 5, 0);
    const y = f(0, 0, 10, 10, 5, 0, 0);
    const hull = convexHull(x, y, Int32Array.of(6, 5, 4, 3, 2, 1, 0));
    expect([...hull].map((i) => [x[i], y[i]])).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    expect(ringArea(x, y, hull)).toBe(100);
  });

  it('is a point for a point and two ends for a line', () => {
    const x = f(3, 1, 2, 1);
    const y = f(3, 1, 2, 1);
    expect([...convexHull(x, y, Int32Array.of(1, 3))]).toEqual([1]);
    const line = convexHull(x, y, Int32Array.of(0, 1, 2));
    expect([...line]).toEqual([1, 0]);
    expect(ringArea(x, y, line)).toBe(0);
    expect(convexHull(x, y, new Int32Array())).toHaveLength(0);
  });
});

describe('dbscan', () => {
  it('joins cores in reach of each other, takes the border along and leaves noise', () => {
    // 0 1 2 3 in a row by ones, 4.5 in reach of 3 only, 20 alone
    const x = f(20, 4.5, 3, 2, 1, 0);
    expect([...dbscan(x, new Float64Array(6), { min_points: 3, eps_m: 1.5 })]).toEqual([0, 1, 1, 1, 1, 1]);
    expect([...dbscan(x, new Float64Array(6), { min_points: 4, eps_m: 1.5 })]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('counts every event at an address, and finds clusters across the squares of its index', () => {
    const x = f(-0.4, -0.4, -0.4, 0.5, 100, 100);
    const y = f(0, 0, 0, -0.1, 7, 7);
    expect([...dbscan(x, y, { min_points: 4, eps_m: 1 })]).toEqual([1, 1, 1, 1, 0, 0]);
    expect([...dbscan(x, y, { min_points: 2, eps_m: 1 })]).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('finds what looking at all pairs finds', () => {
    const random = createRandom(7);
    const x = Float64Array.from({ length: 400 }, () => random.below(60));
    const y = Float64Array.from({ length: 400 }, () => random.below(60) / 2);
    const [min_points, eps_m] = [8, 3];
    const near = Array.from(x.keys(), (i) =>
      [...x.keys()].filter((j) => (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 <= eps_m ** 2),
    );
    const isCore = (i: number) => near[i]!.length >= min_points;
    const label = dbscan(x, y, { min_points, eps_m });
    expect(new Set(label).size).toBeGreaterThan(3);
    for (const i of x.keys()) {
      const cores = near[i]!.filter(isCore);
      // noise has no core within reach, a core has the number of all cores within reach, a border that of one of them
      if (label[i] === 0) expect(cores).toEqual([]);
      else if (isCore(i)) expect(new Set(cores.map((j) => label[j]))).toEqual(new Set([label[i]]));
      else expect(cores.map((j) => label[j])).toContain(label[i]);
    }
    // the numbers follow the first cores in x then y
    const firsts = [...x.keys()].filter(isCore).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
    expect([...new Set(firsts.map((i) => label[i]))]).toEqual(
      [...new Set(label)].filter(Boolean).sort((a, b) => a - b),
    );
  });

  it('refuses what makes no sense', () => {
    expect(() => dbscan(f(1), f(1), { min_points: 2, eps_m: 0 })).toThrow(/eps_m: got 0/);
    expect(() => dbscan(f(1), f(), { min_points: 2, eps_m: 1 })).toThrow(/got 0 values, expected 1/);
    expect(dbscan(f(), f(), { min_points: 2, eps_m: 1 })).toHaveLength(0);
  });
});

describe('its parameters', () => {
  it.each([30, 3000])('find the same distance as looking at all pairs, over %i m', (width) => {
    const random = createRandom(3);
    const x = Float64Array.from({ length: 150 }, () => random.below(width));
    // half of them in a corner, the others far and wide
    const y = Float64Array.from({ length: 150 }, (_, i) => random.below(i % 2 === 0 ? 30 : width));
    // 13 is the least whole number not below the root of 150: the twelfth nearest other
    const twelfth = Array.from(
      x.keys(),
      (i) => [...x.keys()].map((j) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).sort((a, b) => a - b)[12]!,
    ).sort((a, b) => a - b);
    const found = dbscanParameters(x, y);
    const eps_m = Math.max(15, (twelfth[74]! + twelfth[75]!) / 2 / Math.SQRT2);
    expect(found).toMatchObject({ min_points: 13, eps_m: expect.closeTo(eps_m, 9) as number });
  });

  it('are twice the density around the median event', () => {
    // 100 events 100 m apart along a street: 10 to a place, the ninth nearest 500 m away (five on one side), 500 / √2
    const x = Float64Array.from({ length: 100 }, (_, i) => 100 * i);
    const result = dbscanParameters(x, new Float64Array(100));
    expect(result).toMatchObject({ computable: true, min_points: 10 });
    expect(result.computable && result.eps_m).toBeCloseTo(500 / Math.SQRT2, 9);
  });

  it('have a floor where most events share an address, and need ten events', () => {
    expect(dbscanParameters(new Float64Array(40), new Float64Array(40))).toEqual({
      computable: true,
      min_points: 7,
      eps_m: 15,
    });
    expect(dbscanParameters(f(1, 2), f(1, 2))).toEqual({ computable: false, reason: 'too_few' });
  });
});

describe('clusters', () => {
  it('come by number, then the smallest first, each with its hull', () => {
    const x = f(0, 4, 0, 50, 60, 50, 100, 101, 102, 102, 7);
    const y = f(0, 0, 3, 0, 0, 10, 0, 0, 0, 1, 7);
    const found = clusters(x, y, Int32Array.of(1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 0));
    expect(found.map((c) => [c.n, c.area_m2])).toEqual([
      [4, 1],
      [3, 6],
      [3, 50],
    ]);
    expect([found[1]?.x, found[1]?.y]).toEqual([4 / 3, 1]);
    expect([...(found[0]?.members ?? [])]).toEqual([6, 7, 8, 9]);
  });
});
