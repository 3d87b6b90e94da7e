import { describe, expect, it } from 'vitest';
import { dayNumber, DAY_MIN, formatDay, isoWeekday, outOfSkippedHour } from '../../../data/demo/calendar';

const at = (year: number, month: number, day: number, hour: number, minute = 0) =>
  dayNumber(year, month, day) * DAY_MIN + hour * 60 + minute;

describe('days', () => {
  it('know their weekday and date', () => {
    // 29 December 2025, the Monday of week 2026-W01
    expect(isoWeekday(dayNumber(2025, 12, 29))).toBe(1);
    expect(isoWeekday(dayNumber(2026, 1, 4))).toBe(7);
    expect(formatDay(dayNumber(2025, 12, 29) + 3)).toBe('2026-01-01');
  });
});

describe('the hour that the clock skips', () => {
  it('is taken as an hour later', () => {
    expect(outOfSkippedHour(at(2026, 3, 29, 2, 30))).toBe(at(2026, 3, 29, 3, 30));
    expect(outOfSkippedHour(at(2026, 3, 22, 2, 30))).toBe(at(2026, 3, 22, 2, 30));
  });
});
