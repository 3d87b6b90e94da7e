import { expect, it } from 'vitest';
import { bandwidth } from '../../../server/statistics/bandwidth';
import { computed } from './grid';

const line = Float64Array.from({ length: 10 }, (_, i) => 100 * i);

const metres = (x: Float64Array, y: Float64Array) => computed(bandwidth(x, y)).bandwidth;

it('is the mean over x and y of the rule of thumb', () => {
  // sd 302.765035 lies below IQR / 1.34 = 335.820896
  expect(metres(line, line)).toBeCloseTo(809.974928, 6);
  // a town ten times as long as wide: (809.97 + 81) / 2, and not 809.97
  const narrow = line.map((v) => v / 10);
  expect(metres(line, narrow)).toBeCloseTo(445.48621, 5);
});

it('goes by the standard deviation where more than half lie in one place', () => {
  // sd of nine 0 and one 10 = √10; 4.24 · 3.16228 · 10^-0.2 = 8.45991 in x and none in y
  const x = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 10);
  expect(metres(x, new Float64Array(10))).toBeCloseTo(4.229956, 6);
});

it('says why when it cannot be computed', () => {
  expect(bandwidth(Float64Array.of(1), Float64Array.of(1))).toEqual({ computable: false, reason: 'too_few' });
  expect(bandwidth(Float64Array.of(5, 5), Float64Array.of(7, 7))).toEqual({ computable: false, reason: 'constant' });
  expect(() => bandwidth(line, Float64Array.of(1))).toThrow(/got 1 values, expected 10/);
});
