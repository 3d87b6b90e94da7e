import { lastDay } from '../../../data/terms/calendar';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatMonth,
  formatPeriod,
  formatWeek,
  formatWeekday,
  wholeMonths,
} from '../../../data/terms/date';
import { formatClock, formatDuration, formatHours } from '../../../data/terms/duration';
import { formatList } from '../../../data/terms/list';
import { formatChange, formatInterval, formatNumber, formatRounded, formatShare } from '../../../data/terms/number';

describe('numbers', () => {
  it('groups thousands with a space that does not break in Swedish and a comma in English', () => {
    expect(formatNumber(9283, 'sv')).toBe('9\u00a0283');
    expect(formatNumber(9283, 'en')).toBe('9,283');
  });

  it('has no more decimals than it needs where it is rounded', () => {
    expect([44, 44.35, -0.01].map((value) => formatRounded(value, 'sv', 1))).toEqual(['44', '44,4', '0']);
    expect([44, -6.25].map((value) => formatNumber(value, 'sv', 1))).toEqual(['44,0', '−6,3']);
  });

  it('has a decimal comma in Swedish and a point in English', () => {
    expect(formatNumber(44.35, 'sv', 1)).toBe('44,4');
    expect(formatNumber(44.35, 'en', 1)).toBe('44.4');
  });

  it('writes a real minus in both languages, and none before zero', () => {
    expect(formatNumber(-6, 'sv')).toBe('\u22126');
    expect(formatNumber(-6, 'en')).toBe('\u22126');
    expect(formatNumber(-0.4, 'sv')).toBe('0');
    expect(formatNumber(-0.04, 'en', 1)).toBe('0.0');
  });

  it('writes a change with its sign, and zero without one', () => {
    expect(formatChange(-6.2, 'sv')).toBe('\u22126\u00a0%');
    expect(formatChange(4, 'en')).toBe('+4%');
    expect(formatChange(-0.3, 'sv')).toBe('0\u00a0%');
  });

  it('writes an interval with a word between its ends', () => {
    expect(formatInterval(-15, 4, 'sv')).toBe('\u221215 till +4');
    expect(formatInterval(-15, 4, 'en')).toBe('\u221215 to +4');
  });

  it('writes a share in whole per cent', () => {
    expect(formatShare(0.436, 'sv')).toBe('44\u00a0%');
    expect(formatShare(0.436, 'en')).toBe('44%');
  });
});

describe('hours and minutes', () => {
  it('rounds hours to the half and leaves out a needless decimal', () => {
    expect(formatHours(390, 'sv')).toBe('6,5\u00a0h');
    expect(formatHours(240, 'en')).toBe('4\u00a0h');
  });

  it('keeps the minutes of a roster', () => {
    expect(formatDuration(270, 'sv')).toBe('4\u00a0h\u00a030');
    expect(formatDuration(365, 'sv')).toBe('6\u00a0h\u00a005');
    expect(formatDuration(360, 'sv')).toBe('6\u00a0h');
    expect(formatDuration(45, 'en')).toBe('45\u00a0min');
    expect(formatDuration(0, 'sv')).toBe('0\u00a0min');
  });

  it('writes hours of the clock, past midnight too', () => {
    expect(formatClock(21, 24)).toBe('21–24');
    expect(formatClock(21, 27)).toBe('21–03');
    expect(formatClock(0, 3)).toBe('00–03');
  });
});

describe('dates', () => {
  it('writes day, month and year', () => {
    expect(formatDate('2026-05-14', 'sv')).toBe('14 maj 2026');
    expect(formatDate('2026-05-14', 'en')).toBe('14 May 2026');
    expect(formatMonth('2025-08', 'sv')).toBe('augusti 2025');
  });

  it('writes the local time as the language does, whatever stands between date and time', () => {
    expect(formatDateTime('2026-05-14 17:59:00', 'sv')).toBe('14 maj 2026 17.59');
    expect(formatDateTime('2026-05-14T07:05:00', 'en')).toBe('14 May 2026 07:05');
    expect(formatDateTime('2026-05-14', 'sv')).toBe('14 maj 2026');
  });

  it('writes weeks without a leading zero', () => {
    expect(formatWeek('2026-W04', 'sv')).toBe('v.\u00a04');
    expect(formatWeek('2025-W34', 'sv', true)).toBe('v.\u00a034 2025');
    expect(formatWeek('2025-W34', 'en')).toBe('week\u00a034');
  });

  it('begins the week with Monday', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((day) => formatWeekday(day, 'sv'))).toEqual([
      'mån',
      'tis',
      'ons',
      'tors',
      'fre',
      'lör',
      'sön',
    ]);
    expect(formatWeekday(7, 'en', 'long')).toBe('Sunday');
  });
});

describe('periods', () => {
  it('ends a half-open period on the day before', () => {
    expect(lastDay('2025-03-01')).toBe('2025-02-28');
    expect(lastDay('2024-03-01')).toBe('2024-02-29');
  });

  it('names whole years by the year', () => {
    expect(formatPeriod({ from: '2025-01-01', to: '2026-01-01' }, 'sv')).toBe('2025');
    expect(formatPeriod({ from: '2023-01-01', to: '2026-01-01' }, 'sv')).toBe('2023 – 2025');
  });

  it('names whole months by the month', () => {
    expect(formatPeriod({ from: '2024-11-01', to: '2025-11-01' }, 'sv')).toBe('november 2024 – oktober 2025');
    expect(formatPeriod({ from: '2025-11-01', to: '2025-12-01' }, 'en')).toBe('November 2025');
  });

  it('names anything else by its first and last day', () => {
    expect(formatPeriod({ from: '2025-03-03', to: '2025-03-10' }, 'sv')).toBe('3 mars 2025 – 9 mars 2025');
    expect(formatPeriod({ from: '2025-03-03', to: '2025-03-04' }, 'sv')).toBe('3 mars 2025');
  });

  it('counts whole months, and says so when there are none', () => {
    expect(wholeMonths({ from: '2024-11-01', to: '2025-11-01' })).toBe(12);
    expect(wholeMonths({ from: '2025-03-03', to: '2025-04-03' })).toBeNull();
  });
});

it('lists words as the language does', () => {
  expect(formatList(['a', 'b', 'c'], 'sv')).toBe('a, b och c');
  expect(formatList(['a', 'b'], 'en')).toBe('a and b');
});
