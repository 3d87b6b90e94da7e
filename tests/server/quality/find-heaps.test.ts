import { expect, it } from 'vitest';
import { findHeaps, type HeapCounts } from '../../../server/quality/find-heaps';

const none = new Array<number>(24).fill(0);
const with_ = (more: Record<number, number>, each = 0) => none.map((_, hour) => more[hour] ?? each);
const counts = (more: Partial<HeapCounts> = {}): HeapCounts => ({
  n_whole: none,
  first_day: '2024-01-01',
  last_day: '2025-12-31',
  n_day_known: 0,
  n_first_of_month: 0,
  n_first_of_year: 0,
  ...more,
});
const told = (more: Partial<HeapCounts>) => findHeaps(counts(more)).flatMap(({ kind, heap }) => (heap.is_told ? [kind] : [])); // prettier-ignore

it('finds a heap at midnight by the mean of the other hours', () => {
  // 40 at midnight, two at each of the others: of 86, two belong there
  const [midnight] = findHeaps(counts({ n_whole: with_({ 0: 40 }, 2) }));
  expect(midnight).toMatchObject({ kind: 'midnight', heap: { n: 40, of: 86, is_told: true } });
  expect(midnight!.heap.expected * 86).toBeCloseTo(2, 12);
});

it('finds one at noon, and none where hours are alike', () => {
  expect(told({ n_whole: with_({ 12: 40 }, 4) })).toEqual(['noon']);
  expect(told({ n_whole: with_({}, 40) })).toEqual([]);
  // all of them at midnight: one hour of 24 would be as many
  expect(told({ n_whole: with_({ 0: 30 }) })).toEqual(['midnight']);
});

it('compares the first of the month with how many there are in the time', () => {
  // 24 firsts in 731 days: of 7,310, 240 belong there, and twice as many are told of
  const [first, year] = findHeaps(counts({ n_day_known: 7310, n_first_of_month: 481, n_first_of_year: 20 }));
  expect(first).toMatchObject({ kind: 'first_of_month', heap: { n: 481, of: 7310, is_told: true } });
  expect(first!.heap.expected * 7310).toBeCloseTo(240, 9);
  // two New Year's Days: 20 belong there
  expect(year!.heap.expected * 7310).toBeCloseTo(20, 9);
  expect(year!.heap.is_told).toBe(false);
  expect(told({ n_day_known: 7310, n_first_of_month: 480 })).toEqual([]);
  // 101 on two New Year's Days
  expect(told({ n_day_known: 7310, n_first_of_month: 300, n_first_of_year: 101 })).toEqual(['first_of_year']);
});

it('leaves out what there is nothing to compare with', () => {
  expect(findHeaps(counts({ first_day: '2025-03-02', last_day: '2025-03-30', n_day_known: 50 }))).toEqual([]);
});
