import { describe, expect, it } from 'vitest';
import { clusters } from '../../../server/statistics/clusters';
import { convexHull, ringArea } from '../../../server/statistics/convex-hull';
import { dbscan } from '../../../server/statistics/dbscan';
import { dbscanParameters } from '../../../server/statistics/dbscan-parameters';

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

  it('refuses what makes no sense', () => {
    expect(() => dbscan(f(1), f(1), { min_points: 2, eps_m: 0 })).toThrow(/eps_m: got 0/);
    expect(() => dbscan(f(1), f(), { min_points: 2, eps_m: 1 })).toThrow(/got 0 values, expected 1/);
    expect(dbscan(f(), f(), { min_points: 2, eps_m: 1 })).toHaveLength(0);
  });
});

describe('its parameters', () => {
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
