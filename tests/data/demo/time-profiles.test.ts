import { describe, expect, it } from 'vitest';
import { dateOf, weekdayShares, type TimeProfile } from '../../../data/demo/time-profiles';

const hours = Array.from({ length: 24 }, (_, hour) => (hour === 23 ? 3 : hour === 1 ? 1 : 0));

describe('a night', () => {
  const fridays: TimeProfile = { weekdays: [0, 0, 0, 0, 1, 0, 0], hours, nights: true };

  it('goes on after midnight on the next date', () => {
    expect(dateOf(fridays, 100, 23)).toBe(100);
    expect(dateOf(fridays, 100, 1)).toBe(101);
  });

  it('divides its share between the two weekdays by their hours', () => {
    expect(weekdayShares(fridays, [])).toEqual([0, 0, 0, 0, 0.75, 0.25, 0]);
  });
});

describe('a day', () => {
  it("takes the category's own weekdays where it has none", () => {
    expect(weekdayShares({ weekdays: null, hours }, [1, 1, 1, 1, 1, 3, 2])).toEqual([
      0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.2,
    ]);
  });
});
