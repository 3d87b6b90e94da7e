import { describe, expect, it } from 'vitest';
import { cyclicRun, cyclicRuns, hoursOfEveningBefore } from '../../../data/terms/cyclic-run';

describe('runs in a cycle', () => {
  it('join over midnight', () => {
    expect(cyclicRuns([0, 1, 22, 23, 8], 24, 0)).toEqual([
      { from: 8, to: 8 },
      { from: 22, to: 1 },
    ]);
  });

  it('join Sunday and Monday', () => {
    expect(cyclicRuns([7, 1], 7, 1)).toEqual([{ from: 7, to: 1 }]);
  });

  it('are one when everything is chosen, and none when nothing is', () => {
    expect(cyclicRuns([1, 2, 3, 4, 5, 6, 7], 7, 1)).toEqual([{ from: 1, to: 7 }]);
    expect(cyclicRuns([], 24, 0)).toEqual([]);
  });

  it('are spelt out again', () => {
    expect(cyclicRun(22, 1, 24, 0)).toEqual([22, 23, 0, 1]);
    expect(cyclicRun(6, 1, 7, 1)).toEqual([6, 7, 1]);
  });
});

it('give the evening before the hours that chosen ones reach past midnight, and no others', () => {
  expect(hoursOfEveningBefore([20, 21, 22, 23, 0, 1, 2])).toBe(3);
  expect(hoursOfEveningBefore([22, 23, 0, 1, 8, 9])).toBe(2);
  for (const hours of [[0, 1, 2], [20, 21, 22, 23], [0, 1, 20], [], Array.from({ length: 24 }, (_, i) => i)])
    expect(hoursOfEveningBefore(hours)).toBe(0);
});
