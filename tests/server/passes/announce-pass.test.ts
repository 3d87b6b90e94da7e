import { expect, it } from 'vitest';
import { weeksTouched } from '../../../server/passes/announce-pass';

const MONDAY = '2026-01-05';
const from = (planned_from: string, planned_to: string) =>
  weeksTouched({ week_start: MONDAY, planned_from, planned_to });

it('is its own week for a pass in the middle of it', () => {
  expect(from('2026-01-09T17:00:00.000Z', '2026-01-09T19:00:00.000Z')).toEqual([MONDAY]);
  expect(from('2026-01-10T20:00:00.000Z', '2026-01-11T02:00:00.000Z')).toEqual([MONDAY]);
});

it('is the week before too for one that begins on its first day, from midnight on', () => {
  for (const hour of ['2026-01-04T23:00', '2026-01-05T08:00', '2026-01-05T22:59'])
    expect(from(`${hour}:00.000Z`, '2026-01-06T01:00:00.000Z')).toEqual([MONDAY, '2025-12-29']);
});

it('is the week after too for one that reaches into it', () => {
  expect(from('2026-01-11T21:00:00.000Z', '2026-01-12T01:00:00.000Z')).toEqual([MONDAY, '2026-01-12']);
});
