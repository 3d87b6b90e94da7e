import { describe, expect, it } from 'vitest';
import { toInstant, toWallTime } from '../../../data/terms/wall-clock';

const STOCKHOLM = 'Europe/Stockholm';
const at = (date: string, min: number) => toInstant({ date, min }, STOCKHOLM).instant;

describe('the clock on the wall', () => {
  it('is an hour ahead of UTC in winter and two in summer', () => {
    expect(at('2026-01-09', 17 * 60)).toBe('2026-01-09T16:00:00.000Z');
    expect(at('2026-07-03', 17 * 60)).toBe('2026-07-03T15:00:00.000Z');
  });

  it('gives back what it was given, on every day of a year and in zones of whole and of half hours', () => {
    for (const timeZone of [STOCKHOLM, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'])
      for (let day = 0; day < 366; day++) {
        const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        for (const min of [0, 15, 719, 1439]) {
          const { instant, isMoved } = toInstant({ date, min }, timeZone);
          if (!isMoved) expect(toWallTime(instant, timeZone)).toEqual({ date, min });
        }
      }
  });

  it('takes a time that the clock skips in spring as an hour later, and says so', () => {
    const skipped = toInstant({ date: '2026-03-29', min: 2 * 60 + 30 }, STOCKHOLM);
    expect(skipped).toEqual({ instant: '2026-03-29T01:30:00.000Z', isMoved: true });
    expect(toWallTime(skipped.instant, STOCKHOLM).min).toBe(3 * 60 + 30);
  });

  it('takes the first of a time that comes twice in autumn', () => {
    expect(at('2026-10-25', 2 * 60 + 30)).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', 3 * 60)).toBe('2026-10-25T02:00:00.000Z');
  });

  it('shows the same twice in the night in which it is set back', () => {
    for (const instant of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
      expect(toWallTime(instant, STOCKHOLM)).toEqual({ date: '2026-10-25', min: 150 });
  });

  it('goes on into the days after', () => {
    expect(at('2026-03-28', 1440 + 4 * 60)).toBe('2026-03-29T02:00:00.000Z');
    expect(at('2026-12-31', 2 * 1440)).toBe('2027-01-01T23:00:00.000Z');
  });
});
