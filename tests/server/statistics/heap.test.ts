import { expect, it } from 'vitest';
import { judgeHeap } from '../../../server/statistics/heap';

it('is told when it is many times what belongs there, and no handful', () => {
  // 40 of 100 where 2.5 belong
  expect(judgeHeap(40, 100, 0.025, 3)).toEqual({ n: 40, of: 100, expected: 0.025, is_told: true });
  // four times as many, and still nine
  expect(judgeHeap(9, 90, 0.025, 3).is_told).toBe(false);
  // twice as many is not three times, however certain
  expect(judgeHeap(5000, 100_000, 0.025, 3).is_told).toBe(false);
  expect(judgeHeap(7501, 100_000, 0.025, 3).is_told).toBe(true);
});
