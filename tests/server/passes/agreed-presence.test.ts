import { expect, it } from 'vitest';
import { agreedPresence, partsOfWeek } from '../../../server/passes/agreed-presence';
import { row } from './planned';

const STOCKHOLM = 'Europe/Stockholm';

it('parts a week by the wall clock, a night an hour shorter when the clocks go forward', () => {
  const parts = partsOfWeek('2026-03-23', STOCKHOLM);
  expect(parts).toHaveLength(29);
  expect(new Date(parts[0]!).toISOString()).toBe('2026-03-22T23:00:00.000Z');
  const hours = parts.slice(1).map((end, i) => (end - parts[i]!) / 3_600_000);
  expect(hours.filter((h) => h !== 6)).toEqual([5]);
  expect(hours.indexOf(5)).toBe(24);
});

it('adds up minutes, rounds them to a quarter of an hour and leaves out what rounds to nothing', () => {
  const parts = partsOfWeek('2026-01-05', STOCKHOLM);
  const short = { planned_from: '2026-01-07T12:00:00.000Z', planned_to: '2026-01-07T12:07:00.000Z' };
  expect(agreedPresence([row(short)], parts)).toEqual([]);
  expect(agreedPresence([row(short), row({ ...short, unit: 'B' }), row({ ...short, unit: 'C' })], parts)).toEqual([
    { stadsdel: 'vast', actor: 'police', weekday: 3, part: 'afternoon', planned_min: 15 },
  ]);
});

it('says nothing of cancelled passes, nor of what lies outside the week', () => {
  const parts = partsOfWeek('2026-01-12', STOCKHOLM);
  expect(agreedPresence([row()], parts)).toEqual([]);
  expect(agreedPresence([row({ status: 'cancelled' })], partsOfWeek('2026-01-05', STOCKHOLM))).toEqual([]);
});
