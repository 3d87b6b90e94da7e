import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  isoWeek,
  mondayOf,
  mondayOfWeek,
  monthsFrom,
  yearsOf,
} from '../../../data/terms/calendar';
import { dateIn } from '../../../data/terms/local-date';

describe('dates', () => {
  it('exist or do not', () => {
    expect(['2024-02-29', '2025-12-31', '1996-01-01'].every(isDate)).toBe(true);
    expect(['2025-02-29', '2025-13-01', '2025-1-1', '2025-01-01T00:00', '', '0000-01-01'].some(isDate)).toBe(false);
  });

  it('move by days over the ends of months and summer time', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-03-31', -1)).toBe('2025-03-30');
    expect(daysBetween('2025-01-01', '2026-01-01')).toBe(365);
  });

  it('move by months and stay within them', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(monthsFrom('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  });

  it('lie in ISO weeks, which belong to the year of their Thursday', () => {
    expect(isoWeek('2024-12-30')).toBe('2025-W01');
    expect(isoWeek('2027-01-03')).toBe('2026-W53');
    expect(isoWeek('2026-01-04')).toBe('2026-W01');
    expect(mondayOf('2026-01-04')).toBe('2025-12-29');
    expect(mondayOf('1969-12-31')).toBe('1969-12-29');
  });

  it('give the Monday of a week that exists', () => {
    expect(mondayOfWeek('2026-W01')).toBe('2025-12-29');
    expect(mondayOfWeek('2026-W53')).toBe('2026-12-28');
    expect(mondayOfWeek('2025-W53')).toBeNull();
    expect(mondayOfWeek('2025-W00')).toBeNull();
    expect(mondayOfWeek('2025-52')).toBeNull();
  });

  it('are those of the time zone', () => {
    expect(dateIn('Europe/Stockholm', new Date('2026-01-07T23:30:00Z'))).toBe('2026-01-08');
  });
});

it('counts whole years as whole, leap years too', () => {
  expect(yearsOf({ from: '2024-01-01', to: '2025-01-01' })).toBe(1);
  expect(yearsOf({ from: '2021-05-01', to: '2026-05-01' })).toBe(5);
  expect(yearsOf({ from: '2025-01-01', to: '2025-01-31' })).toBeCloseTo(30 / 365, 12);
  expect(yearsOf({ from: '2024-02-29', to: '2024-03-01' })).toBeCloseTo(1 / 366, 12);
  expect(yearsOf({ from: '2024-12-31', to: '2025-01-02' })).toBeCloseTo(1 / 366 + 1 / 365, 12);
});
