import { expect, it } from 'vitest';
import { shrinkTowards } from '../../../server/statistics/shrink-towards';

it('is the shrinkage of ten worked areas where the same is expected of all', () => {
  const counts = Float64Array.of(12, 3, 0, 1, 7, 2, 0, 0, 5, 0);
  const { shrunk, shape } = shrinkTowards(counts, new Float64Array(10).fill(3));
  expect(shape).toBeCloseTo(0.704348, 6);
  expect(shrunk[0]).toBeCloseTo(10.288732, 6);
  expect(shrunk[2]).toBeCloseTo(0.570423, 6);
  expect(shrunk[4]).toBeCloseTo(6.239437, 6);
});

it('says what was expected where counts stray no more than chance makes them', () => {
  const expected = Float64Array.of(2, 4, 6);
  const { shrunk, shape } = shrinkTowards(Float64Array.of(3, 4, 5), expected);
  expect([...shrunk]).toEqual([2, 4, 6]);
  expect(shape).toBeNull();
});

it('pulls a slot with little expected more than one with much', () => {
  const { shrunk } = shrinkTowards(Float64Array.of(4, 40, 0), Float64Array.of(1, 10, 33));
  // both have four times what was expected
  expect(shrunk[1]! / 10).toBeGreaterThan(shrunk[0]!);
});

it('gives nothing where nothing is expected, and refuses lists of different length', () => {
  expect(shrinkTowards(Float64Array.of(9, 1, 1), Float64Array.of(0, 1, 1)).shrunk[0]).toBe(0);
  expect(() => shrinkTowards(new Float64Array(2), new Float64Array(3))).toThrow('got 3 values, expected 2');
});
