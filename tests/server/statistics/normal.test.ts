import { expect, it } from 'vitest';
import { twoSidedPvalue } from '../../../server/statistics/normal';

it('gives the two-sided pvalue of a standard normal z, far out in the tail too', () => {
  expect(twoSidedPvalue(0)).toBe(1);
  expect(twoSidedPvalue(1.96)).toBeCloseTo(0.0499958, 7);
  expect(twoSidedPvalue(-1.96)).toBe(twoSidedPvalue(1.96));
  expect(twoSidedPvalue(6) / 1.97318e-9).toBeCloseTo(1, 5);
  expect(twoSidedPvalue(60)).toBe(0);
});
