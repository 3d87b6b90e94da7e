import { describe, expect, it } from 'vitest';
import { instantOf, readClock, tidyClock, wallTime } from '../../../web/plan/wall-clock';

const STOCKHOLM = 'Europe/Stockholm';

describe('the clock on the wall', () => {
  it('is an hour ahead of UTC in winter and two in summer', () => {
    expect(instantOf({ date: '2026-01-09', minute: 17 * 60 }, STOCKHOLM)).toBe('2026-01-09T16:00:00.000Z');
    expect(instantOf({ date: '2026-07-03', minute: 17 * 60 }, STOCKHOLM)).toBe('2026-07-03T15:00:00.000Z');
  });

  it('gives back what it was given', () => {
    for (const minute of [0, 15, 719, 1439])
      for (const date of ['2026-01-01', '2026-03-28', '2026-03-30', '2026-06-21', '2026-10-24', '2026-12-31'])
        expect(wallTime(instantOf({ date, minute }, STOCKHOLM), STOCKHOLM)).toEqual({ date, minute });
  });

  it('takes a time that the clock skips in spring as an hour later', () => {
    const skipped = instantOf({ date: '2026-03-29', minute: 2 * 60 + 30 }, STOCKHOLM);
    expect(skipped).toBe('2026-03-29T01:30:00.000Z');
    expect(wallTime(skipped, STOCKHOLM).minute).toBe(3 * 60 + 30);
  });

  it('takes the first of a time that comes twice in autumn', () => {
    expect(instantOf({ date: '2026-10-25', minute: 2 * 60 + 30 }, STOCKHOLM)).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf({ date: '2026-10-25', minute: 3 * 60 }, STOCKHOLM)).toBe('2026-10-25T02:00:00.000Z');
  });

  it('is written in more ways than one', () => {
    expect(['17', '9', '1730', '17.30', ' 17,30 ', '24', '25', 'fem'].map(tidyClock)).toEqual([
      '17:00',
      '09:00',
      '17:30',
      '17:30',
      '17:30',
      '00:00',
      '25',
      'fem',
    ]);
  });

  it('reads a time of day, and nothing else', () => {
    expect(['17:00', '9:05', '24:00', '17:60', '17'].map(readClock)).toEqual([1020, 545, null, null, null]);
  });
});
