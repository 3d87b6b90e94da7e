import { describe, expect, it } from 'vitest';
import { NearestSegments, onOf } from '../../../server/streets/nearest-segments';
import { cutAtCrossings } from '../../../server/streets/segment';
import { RULE } from '../../../server/streets/street-rules';

// metres stand for degrees
const way = (name: string, ...line: [number, number][]) => ({ class: 'residential', name, line });
const cut = (...ways: ReturnType<typeof way>[]) => cutAtCrossings(ways, (position) => position);

/** A street from west to east, crossed at 100 m by one from the south. */
const crossing = () => cut(way('A', [0, 0], [100, 0], [250, 0]), way('B', [100, -80], [100, 0]));

describe('streets', () => {
  it('are cut where another meets them, and measured', () => {
    expect(crossing().map(({ name, length_m }) => [name, length_m])).toEqual([
      ['A', 100],
      ['A', 150],
      ['B', 80],
    ]);
  });

  it('are not cut where they only bend', () => {
    expect(cut(way('A', [0, 0], [30, 40], [30, 140])).map(({ length_m }) => length_m)).toEqual([150]);
  });

  it('are cut at their own crossing', () => {
    expect(cut(way('A', [0, 0], [50, 0], [50, 50], [0, 50], [50, 0])).length).toBe(2);
  });

  it('without length are none', () => {
    expect(cut(way('A', [5, 5], [5, 5]))).toEqual([]);
  });
});

describe('a point', () => {
  const nearest = new NearestSegments(crossing());

  it('lies on the nearest street', () => {
    expect(nearest.at(50, 8)).toEqual({ segments: [0], distances_m: [8] });
    expect(nearest.at(110, -50)).toEqual({ segments: [2], distances_m: [10] });
  });

  it('at a crossing lies on all that meet there', () => {
    const on = (x: number, y: number) => [...onOf(nearest.at(x, y), RULE)].sort();
    expect(on(100, 3)).toEqual([0, 1, 2]);
    // three metres along the second, five from the ends of the others: 5 ≤ 4 + 2
    expect(on(103, 4)).toEqual([0, 1, 2]);
    expect(on(120, 4)).toEqual([1]);
  });

  it('beyond 50 m lies on none', () => {
    expect(nearest.at(50, 50).segments).toEqual([0]);
    expect(nearest.at(50, 51).segments).toEqual([]);
    expect(nearest.at(1e6, 1e6).segments).toEqual([]);
  });

  it('is found on a long piece as well, in whichever square it lies', () => {
    const long = new NearestSegments(cut(way('A', [0, 0], [1000, 700])));
    expect(long.at(500, 350).distances_m[0]).toBeCloseTo(0, 6);
  });
});
