import { expect, it } from 'vitest';
import { evenness } from '../../../server/statistics/evenness';

it('is 0 for the same hour every time and 1 for as spread as can be', () => {
  expect(evenness([20, 20, 20, 20], 8)).toBe(0);
  expect(evenness([15, 16, 17, 18, 19, 20, 21, 22], 8)).toBeCloseTo(1, 12);
  // no more than four hours can have four visits
  expect(evenness([15, 18, 20, 22], 8)).toBeCloseTo(1, 12);
});

it('compares the entropy with the most that so many visits can have', () => {
  // ln 2 of ln 8
  expect(evenness([20, 21, 20, 21, 20, 21, 20, 21], 8)).toBeCloseTo(1 / 3, 12);
});

it('says nothing of too few visits or of one hour', () => {
  expect(evenness([20, 21], 8)).toBeNull();
  expect(evenness([20, 20, 20], 1)).toBeNull();
});
