import { describe, expect, it } from 'vitest';
import { addDays } from '../../../data/terms/calendar';
import { periodPresets } from '../../../web/filter/period-presets';
import { hours, sameTime, TIME_PRESETS } from '../../../web/filter/time-presets';

describe('periods to choose with one press', () => {
  it('are the last 12 and 3 months, the last quarter and week, then each year of the data, latest first', () => {
    const presets = periodPresets({ from: '2024-09-01', to: '2025-09-01' }, { from: '2023-05-02', to: '2025-09-18' });
    expect(presets).toEqual([
      { id: 'last12', period: { from: '2024-09-01', to: '2025-09-01' } },
      { id: 'last3', period: { from: '2025-06-01', to: '2025-09-01' } },
      { id: 'quarter', period: { from: '2025-04-01', to: '2025-07-01' } },
      { id: 'quarter_before', period: { from: '2024-04-01', to: '2024-07-01' } },
      // the 18th is a Thursday: the week before it
      { id: 'week', period: { from: '2025-09-08', to: '2025-09-15' } },
      { id: '2025', period: { from: '2025-01-01', to: '2026-01-01' } },
      { id: '2024', period: { from: '2024-01-01', to: '2025-01-01' } },
      { id: '2023', period: { from: '2023-01-01', to: '2024-01-01' } },
    ]);
  });

  it('do not name a year that the data ends before', () => {
    const presets = periodPresets({ from: '2025-01-01', to: '2026-01-01' }, { from: '2025-01-01', to: '2026-01-01' });
    // the last three months are the last quarter: once is enough; a year before there is no data
    expect(presets.map(({ id }) => id)).toEqual(['last12', 'quarter', 'week', '2025']);
  });

  it('go back over the turn of a year', () => {
    const presets = periodPresets({ from: '2024-03-01', to: '2025-03-01' }, { from: '2024-01-01', to: '2025-03-01' });
    expect(presets.find(({ id }) => id === 'last3')?.period).toEqual({ from: '2024-12-01', to: '2025-03-01' });
    expect(presets.find(({ id }) => id === 'quarter')?.period).toEqual({ from: '2024-10-01', to: '2025-01-01' });
  });
});

describe('days', () => {
  it('follow each other over the turn of a year and through a leap day', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
});

describe('hours between two times of the clock', () => {
  it('do not include the last, and go past midnight', () => {
    expect(hours(14, 18)).toEqual([14, 15, 16, 17]);
    expect(hours(22, 2)).toEqual([22, 23, 0, 1]);
  });

  it('are all of them, an empty list, from midnight to midnight', () => {
    expect(hours(0, 24)).toEqual([]);
  });
});

describe('a part of the week', () => {
  it('is recognised whatever the order of its hours', () => {
    expect(sameTime(TIME_PRESETS.weekend_nights, { weekdays: [6, 5], hours: [0, 1, 2, 20, 21, 22, 23] })).toBe(true);
    expect(sameTime(TIME_PRESETS.weekend_nights, { weekdays: [5], hours: TIME_PRESETS.weekend_nights.hours })).toBe(
      false,
    );
  });
});
