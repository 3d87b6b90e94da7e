import { describe, expect, it } from 'vitest';
import { lengthOf, minutesBetween, spanOf } from '../../../web/field/field-words';
import { clockOf } from '../../../web/text/clock-time';
import { parseLocal, writeLocal } from '../../../web/field/local-time';
import { namesAPerson } from '../../../web/field/names-a-person';
import { at } from './entries';

describe('times in the field', () => {
  it('are those of the clock on the wall, in the reader’s way of writing', () => {
    expect(clockOf(at(5), 'sv', 'Europe/Stockholm')).toBe('19.05');
    expect(clockOf(at(5), 'en', 'Europe/Stockholm')).toBe('19:05');
    expect(spanOf(at(0), at(330), 'sv', 'Europe/Stockholm')).toBe('19.00–00.30');
  });

  it('are counted in whole minutes, and never below none', () => {
    expect(minutesBetween(at(0), new Date(Date.parse(at(15)) - 1))).toBe(14);
    expect(minutesBetween(at(5), at(0))).toBe(0);
    expect([59, 60, 125].map((min) => lengthOf(at(0), at(min), 'sv'))).toEqual(['59 min', '1 tim', '2 tim 5 min']);
  });

  it('are written and read by a field for date and time', () => {
    const wall = { date: '2026-01-09', min: 19 * 60 + 5 };
    expect(writeLocal(wall)).toBe('2026-01-09T19:05');
    expect(parseLocal('2026-01-09T19:05')).toEqual(wall);
    expect(parseLocal('')).toBeNull();
  });
});

describe('a note', () => {
  it('is held back when it seems to hold a personal identity number', () => {
    expect(['19121212-1212', 'talade med 121212+1212', '121212 1212'].map(namesAPerson)).toEqual([true, true, true]);
    expect(['ring 08-706 80 00', 'bil 12345678', 'kl 21.30'].map(namesAPerson)).toEqual([false, false, false]);
  });
});
