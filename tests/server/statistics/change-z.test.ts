import { expect, it } from 'vitest';
import { changeZ } from '../../../server/statistics/change-z';

it('is twice the difference of the roots', () => {
  expect(changeZ(20, 10)).toBeCloseTo(-2.6197, 4);
  expect(changeZ(8, 18)).toBeCloseTo(2.8284, 4);
  expect(changeZ(0, 0)).toBe(0);
  expect(() => changeZ(-1, 2)).toThrow(/got -1 and 2/);
});
