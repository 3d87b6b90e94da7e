import { describe, expect, it } from 'vitest';
import { dayNumber, DAY_MIN } from '../../../data/demo/calendar';
import { hourAndWeekday } from '../../../data/demo/offence-interval';

// a Friday
const FRIDAY = dayNumber(2025, 8, 15) * DAY_MIN;

describe('hour and weekday', () => {
  it('are those of the time when it is known', () => {
    expect(hourAndWeekday({ from: FRIDAY + 23 * 60, to: FRIDAY + 23 * 60 }, 180)).toEqual({ hour: 23, weekday: 5 });
  });

  it('are those of the midpoint when the interval is short, also over midnight', () => {
    // 23.00 to 02.00: midpoint 00.30 on Saturday
    expect(hourAndWeekday({ from: FRIDAY + 23 * 60, to: FRIDAY + 26 * 60 }, 180)).toEqual({ hour: 0, weekday: 6 });
  });

  it('have no hour when only the date is known', () => {
    expect(hourAndWeekday({ from: FRIDAY, to: FRIDAY + DAY_MIN }, 180)).toEqual({ hour: null, weekday: 5 });
  });

  it('are both unknown over a night', () => {
    expect(hourAndWeekday({ from: FRIDAY + 18 * 60, to: FRIDAY + 32 * 60 }, 180)).toEqual({
      hour: null,
      weekday: null,
    });
  });
});
