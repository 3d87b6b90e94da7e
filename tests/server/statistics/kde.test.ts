import { describe, expect, it } from 'vitest';
import { kde, kernelMass, quarticWeight } from '../../../server/statistics/kde';
import { rectangle, rounded } from './grid';

const one = (x: number, y: number, weight = 1) => ({
  x: Float64Array.of(x),
  y: Float64Array.of(y),
  weight: Float64Array.of(weight),
});

it('has the quartic kernel', () => {
  expect(quarticWeight(0, 0, 200)).toBe(1);
  expect(quarticWeight(50, 0, 200)).toBe(0.87890625);
  expect(quarticWeight(0, 50, 200)).toBe(0.87890625);
  expect(quarticWeight(100, 100, 200)).toBe(0.25);
  expect(quarticWeight(0, 200, 200)).toBe(0);
  expect(quarticWeight(150, 150, 200)).toBe(0);
});

describe('kde', () => {
  const cells = rectangle(21, 21);

  it('is per km²: 3 / (π b²) under a lone event', () => {
    // b = 200 m: 3 / (π · 0.04 km²) = 23.873241 per km²; 100 m away (3/4)² of it
    const density = kde(one(1050, 1050), cells, 100, 200, null);
    expect(density[10 * 21 + 10]).toBeCloseTo(23.873241, 6);
    expect(density[10 * 21 + 11]).toBeCloseTo(23.873241 * 0.5625, 5);
    expect(density[10 * 21 + 12]).toBe(0);
  });

  it('sums to the number of events over the area', () => {
    const density = kde(one(1037, 1011, 7), cells, 100, 500, null);
    const events = density.reduce((sum, d) => sum + d * 0.01, 0);
    expect(Math.abs(events - 7)).toBeLessThan(0.05);
  });

  it('is as high at the edge as inside where events are spread evenly', () => {
    const even = {
      x: Float64Array.from(cells.gx, (gx) => (gx + 0.5) * 100),
      y: Float64Array.from(cells.gy, (gy) => (gy + 0.5) * 100),
      weight: new Float64Array(cells.gx.length).fill(3),
    };
    const plain = kde(even, cells, 100, 400, null);
    const corrected = kde(even, cells, 100, 400, kernelMass(cells, 100, 400));
    const inside = plain[10 * 21 + 10]!;
    // 3 a hectare are 300 per km²
    expect(Math.abs(inside - 300)).toBeLessThan(3);
    expect(plain[0]).toBeLessThan(0.5 * inside);
    for (const d of corrected) expect(d).toBeCloseTo(inside, 9);
  });

  it('leaves out events beyond reach and weights of 0', () => {
    const none = kde(
      { x: Float64Array.of(-900, 50), y: Float64Array.of(50, 50), weight: Float64Array.of(1, 0) },
      cells,
      100,
      300,
      null,
    );
    expect(none.every((d) => d === 0)).toBe(true);
  });

  it('refuses a bandwidth that does not exceed the cell size', () => {
    expect(() => kde(one(0, 0), cells, 100, 100, null)).toThrow(/bandwidth: got 100, expected more than the cell size/);
    expect(() => kernelMass(cells, 100, NaN)).toThrow(/got NaN/);
    expect(() => kernelMass(cells, 0, 1)).toThrow(/cell_size: got 0/);
    expect(() => kde(one(0, 0), cells, 100, 200, Float64Array.of(1))).toThrow(/mass: got 1 values, expected 441/);
  });
});

it('counts the share of the kernel inside', () => {
  // b = 150 m reaches the four sides, (1 − 4/9)² = 25/81, and the four corners, (1 − 8/9)² = 1/81: 185/81 in all;
  // a corner cell of 2 × 2 has itself, two sides and one corner: 132/81
  expect(rounded(kernelMass(rectangle(2, 2), 100, 150), 12)).toEqual(Array(4).fill(Number((132 / 185).toFixed(12))));
});
