import { expect, it } from 'vitest';
import { dualKde } from '../../../server/statistics/dual-kde';
import { computed } from './grid';

it('divides, and masks where there is next to nothing to divide by', () => {
  // the mean of 100, 98, 2, 0 is 50, its floor 2.5
  const { ratio, masked, floor } = computed(dualKde(Float64Array.of(50, 0, 9, 1), Float64Array.of(100, 98, 2, 0)));
  expect([...ratio]).toEqual([0.5, 0, 0, 0]);
  expect([...masked]).toEqual([0, 0, 1, 1]);
  expect(floor).toBe(2.5);
});

it('says why when it cannot be computed', () => {
  expect(dualKde(Float64Array.of(1), Float64Array.of(0))).toEqual({ computable: false, reason: 'empty' });
  expect(dualKde(new Float64Array(), new Float64Array())).toEqual({ computable: false, reason: 'empty' });
  expect(() => dualKde(Float64Array.of(1), new Float64Array())).toThrow(/got 0 values, expected 1/);
});
