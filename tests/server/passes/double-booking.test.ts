import { expect, it } from 'vitest';
import { findDoubleBookings } from '../../../server/passes/double-booking';
import { row } from './planned';

const find = (...rows: ReturnType<typeof row>[]) =>
  findDoubleBookings(rows, 'en', 'Europe/Stockholm', (stadsdel) => stadsdel).map(({ pass_ids }) => pass_ids);
const at = (pass_id: string, from: number, to: number, more = {}) =>
  row({ pass_id, planned_from: `2026-01-09T${from}:00:00.000Z`, planned_to: `2026-01-09T${to}:00:00.000Z`, ...more });

it('finds every pair of one unit that overlaps', () => {
  expect(find(at('c', 14, 16), at('a', 10, 18), at('b', 11, 15))).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

it('lets a unit go from one pass to the next, and another unit be where it is', () => {
  expect(find(at('a', 10, 12), at('b', 12, 14))).toEqual([]);
  expect(find(at('a', 10, 12), at('b', 11, 14, { unit: 'B' }), at('c', 11, 14, { actor: 'walkers' }))).toEqual([]);
  expect(find(at('a', 10, 12), at('b', 11, 14, { status: 'cancelled' }))).toEqual([]);
  expect(find(at('a', 10, 12, { unit: null }), at('b', 11, 14, { unit: null }))).toEqual([]);
});
