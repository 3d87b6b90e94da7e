import { describe, expect, it } from 'vitest';
import {
  createInstantOf,
  dayNumber,
  DAY_MIN,
  formatDay,
  isoWeekday,
  outOfSkippedHour,
} from '../../../data/demo/calendar';

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

describe('wall clock in Stockholm', () => {
  const instantOf = createInstantOf('Europe/Stockholm');
  const iso = (minute: number) => new Date(instantOf(minute)).toISOString();

  it('is two hours before UTC in summer and one in winter', () => {
    expect(iso(at(2025, 7, 1, 12))).toBe('2025-07-01T10:00:00.000Z');
    expect(iso(at(2025, 12, 1, 12))).toBe('2025-12-01T11:00:00.000Z');
  });

  it('means the first of the two hours from 02 on 26 October 2025', () => {
    expect(iso(at(2025, 10, 26, 1, 30))).toBe('2025-10-25T23:30:00.000Z');
    expect(iso(at(2025, 10, 26, 2, 30))).toBe('2025-10-26T00:30:00.000Z');
    expect(iso(at(2025, 10, 26, 3))).toBe('2025-10-26T02:00:00.000Z');
  });

  it('goes on to 03.30 from the 02.30 that 29 March 2026 does not have', () => {
    expect(iso(at(2026, 3, 29, 2, 30))).toBe('2026-03-29T01:30:00.000Z');
    expect(outOfSkippedHour(at(2026, 3, 29, 2, 30))).toBe(at(2026, 3, 29, 3, 30));
    expect(outOfSkippedHour(at(2026, 3, 22, 2, 30))).toBe(at(2026, 3, 22, 2, 30));
  });
});
