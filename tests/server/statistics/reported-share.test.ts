import { describe, expect, it } from 'vitest';
import { daysUntil, reportedShare } from '../../../server/statistics/reported-share';

describe('the share reported by age', () => {
  it('is the plain share where everything is old enough', () => {
    // six at once, three after a day, one after two; all a hundred days old
    expect(reportedShare([6, 3, 1], [], 2)!.map((share) => Number(share.toFixed(12)))).toEqual([0.6, 0.9, 1]);
  });

  it('takes no notice of the young where they can know nothing', () => {
    // ten old ones: five at once, five after two days. Forty of yesterday, all reported at once as they must be: of them
    // nobody knows what comes after a day. h(2) = 5/10, h(1) = 0/45
    const share = reportedShare([45, 0, 5], [0, 40], 2)!;
    expect(share).toEqual([0.5, 0.5, 1]);
    // whereas the plain share would say nine of ten
    expect(45 / 50).toBe(0.9);
  });

  it('works through three ages by hand', () => {
    // age 0: 4 with delay 0. age 1: 3 with delay 0, 1 with 1. age 2: 2 with 0, 1 with 1, 1 with 2
    // h(2) = 1 / (12 - 8) = 1/4; h(1) = 2 / (11 - 4) = 2/7; F(1) = 3/4, F(0) = 3/4 · 5/7 = 15/28
    const share = reportedShare([9, 2, 1], [4, 4, 4], 2)!;
    expect(share[2]).toBe(1);
    expect(share[1]).toBeCloseTo(0.75, 12);
    expect(share[0]).toBeCloseTo(15 / 28, 12);
  });

  it('is nothing where nothing is reported', () => {
    expect(reportedShare([], [], 10)).toBeNull();
    expect(reportedShare([0, 0], [0], 1)).toBeNull();
  });

  it('is reached within so many days', () => {
    expect(daysUntil([0.5, 0.75, 0.9, 1], 0.9)).toBe(2);
    expect(daysUntil([0.5, 0.75, 0.9, 1], 0.5)).toBe(0);
    expect(daysUntil([0.1, 0.2], 0.9)).toBe(1);
  });
});
