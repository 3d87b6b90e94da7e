import { expect, it } from 'vitest';
import { shrinkage } from '../../../server/statistics/shrinkage';
import { computed } from './grid';

it('agrees with ten worked areas', () => {
  const { shrunk, mean, shape } = computed(shrinkage(Float64Array.of(12, 3, 0, 1, 7, 2, 0, 0, 5, 0)));
  expect(mean).toBe(3);
  expect(shape).toBeCloseTo(0.704348, 6);
  expect(shrunk[0]).toBeCloseTo(10.288732, 6);
  expect(shrunk[2]).toBeCloseTo(0.570423, 6);
  expect(shrunk[4]).toBeCloseTo(6.239437, 6);
});

it('makes all alike where the counts vary no more than chance', () => {
  const { shrunk, shape } = computed(shrinkage(Float64Array.of(4, 5, 6, 5)));
  expect([...shrunk]).toEqual([5, 5, 5, 5]);
  expect(shape).toBeNull();
});

it('says why when it cannot be computed', () => {
  expect(shrinkage(Float64Array.of(3))).toEqual({ computable: false, reason: 'too_few' });
  expect(shrinkage(Float64Array.of(0, 0))).toEqual({ computable: false, reason: 'empty' });
});
