import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captureCurve } from '../../../server/statistics/capture-curve';
import {
  accuracyAtArea,
  bestAtArea,
  captureAtArea,
  flaggedParts,
  GRID_SHIFTS,
  meanAccuracy,
} from '../../../server/statistics/map-accuracy';
import { computed, rounded } from './grid';

const curve = (density: number[], observed: number[], area = density.map(() => 1)) =>
  computed(captureCurve(Float64Array.from(density), Float64Array.from(observed), Float64Array.from(area)));
const along = (c: ReturnType<typeof curve>, steps: number, figure: 'pai' | 'pei') =>
  rounded(
    Array.from({ length: steps }, (_, k) => accuracyAtArea(c, (k + 1) / steps)[figure]),
    6,
  );

describe('the capture curve', () => {
  it('agrees with three worked squares', () => {
    const three = curve([3, 2, 1], [6, 3, 0]);
    expect(along(three, 3, 'pai')).toEqual([2, 1.5, 1]);
    expect(along(three, 3, 'pei')).toEqual([1, 1, 1]);
  });

  it('agrees with six worked squares, of which two promise as much', () => {
    const six = curve([8, 4, 4, 2, 1, 0], [6, 7, 3, 2, 1, 0]);
    // the second and third are one block of 10: half of it catches 5, so 11 of 19 in a third of the area
    expect(rounded([captureAtArea(six, 2 / 6) * 19], 9)).toEqual([11]);
    expect(along(six, 6, 'pai')).toEqual([1.894737, 1.736842, 1.684211, 1.421053, 1.2, 1]);
    // the best are 7, 13, 16, 18, 19, 19
    expect(along(six, 6, 'pei')).toEqual([0.857143, 0.846154, 1, 1, 1, 1]);
  });

  it('takes the part of the last square that fits', () => {
    const eight = curve([1, 2, 3, 4, 5, 6, 7, 8], Array<number>(8).fill(1));
    expect(
      rounded(
        [0.49, 0.05, 0.02].map((share) => captureAtArea(eight, share)),
        9,
      ),
    ).toEqual([0.49, 0.05, 0.02]);
    // 10 in the first of four squares: a tenth of the area is four tenths of it
    expect(rounded([captureAtArea(curve([4, 3, 2, 1], [10, 0, 0, 0]), 0.1)], 9)).toEqual([0.4]);
  });

  it('fills the best possible with part of a square too, so that nothing is better', () => {
    // best: 3 in a square of 1, then 6 in one of 3; half of the 4 is the first and a third of the second
    const c = curve([0, 1], [3, 6], [1, 3]);
    expect(rounded([bestAtArea(c, 0.5)], 9)).toEqual(rounded([5 / 9], 9));
    expect(rounded([captureAtArea(c, 0.5)], 9)).toEqual(rounded([4 / 9], 9));
    // a large square of many is not better than the small one of few that it is ranked after
    expect(accuracyAtArea(curve([1, 0], [6, 3], [3, 1]), 0.25).pei).toBeCloseTo(2 / 3, 9);
  });

  it('catches the share of the area when no square is before another, however uneven the town', () => {
    const town = curve([7, 7, 7, 7], [40, 0, 3, 1], [1, 2, 3, 4]);
    for (const share of [0.001, 0.01, 0.02, 0.1, 0.5, 1]) expect(captureAtArea(town, share)).toBeCloseTo(share, 12);
  });

  it('joins densities that only the rounding of a division tells apart', () => {
    const third = 0.1 + 0.2;
    expect(captureAtArea(curve([third, 0.3], [0, 8]), 0.5)).toBe(0.5);
    expect(captureAtArea(curve([-1, -1 - 1e-15], [0, 8]), 0.5)).toBe(0.5);
  });

  it('says how much of each square is flagged', () => {
    const c = curve([8, 4, 4, 2], [1, 1, 1, 1]);
    expect([...flaggedParts(c, 0.5)]).toEqual([1, 0.5, 0.5, 0]);
    expect([...flaggedParts(c, 0.1)]).toEqual([0.4, 0, 0, 0]);
    expect([...flaggedParts(c, 1)]).toEqual([1, 1, 1, 1]);
  });

  it('never has a map that beats the best possible, or catches all in less than the whole, on a thousand random towns', () => {
    let seed = 5;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let town = 0; town < 1000; town++) {
      const n = 2 + Math.floor(random() * 20);
      const of = (most: number) => Array.from({ length: n }, () => Math.floor(random() * most));
      const observed = of(4);
      observed[0] = 1;
      const c = curve(
        of(3),
        observed,
        of(9).map((a) => a + 1),
      );
      const share = 0.001 + random() * 0.999;
      const { capture, pei } = accuracyAtArea(c, share);
      expect(pei).toBeLessThanOrEqual(1 + 1e-12);
      expect(capture).toBeGreaterThanOrEqual(0);
      // what is flagged square by square is what was caught
      const parts = flaggedParts(c, share);
      const caught = observed.reduce((sum, value, i) => sum + value * parts[i]!, 0);
      expect(caught / observed.reduce((a, b) => a + b, 0)).toBeCloseTo(capture, 9);
    }
  });

  it('says why when it cannot be computed', () => {
    const none = new Float64Array(2);
    expect(captureCurve(none, none, Float64Array.of(1, 1))).toEqual({ computable: false, reason: 'empty' });
    expect(() => captureCurve(none, none, none)).toThrow(/area: got 0/);
    expect(() => captureCurve(none, Float64Array.of(1), none)).toThrow(/got 1 observed and 2 areas, expected 2/);
    expect(() => accuracyAtArea(curve([1], [1]), 0)).toThrow(/area_share: got 0/);
  });
});

it('takes the mean over four shifted grids', () => {
  expect(GRID_SHIFTS).toHaveLength(4);
  expect(
    meanAccuracy([
      { capture: 0.3, pai: 15, pei: 0.5 },
      { capture: 0.1, pai: 5, pei: 0.25 },
    ]),
  ).toEqual({
    capture: 0.2,
    pai: 10,
    pei: 0.375,
  });
  expect(() => meanAccuracy([])).toThrow(/got none/);
});

const REFERENCE = new URL('../../../../shared/data/reference/capture-dc-250.csv', import.meta.url);

it.skipIf(!existsSync(REFERENCE))('agrees with burglaries in Washington DC, worked out elsewhere', () => {
  const rows = readFileSync(REFERENCE, 'utf8').trim().split('\n').slice(1);
  const of = rows.map((row) => row.split(',').map(Number) as [number, number, number]);
  const dc = curve(
    of.map(([n, , area]) => n / area),
    of.map(([, n]) => n),
    of.map(([, , area]) => area),
  );
  const shares = [0.01, 0.02, 0.05, 0.1];
  expect(
    rounded(
      shares.map((share) => captureAtArea(dc, share)),
      6,
    ),
  ).toEqual([0.045852, 0.091908, 0.193039, 0.354016]);
  expect(
    rounded(
      shares.map((share) => bestAtArea(dc, share)),
      6,
    ),
  ).toEqual([0.194003, 0.321205, 0.587436, 0.838189]);
});
