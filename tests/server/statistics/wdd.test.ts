import { expect, it } from 'vitest';
import { harmWdd, wdd, type WddCounts } from '../../../server/statistics/wdd';
import { computed } from './grid';

const pair = (before: number, after: number) => ({ before, after });

/** The example of Wheeler and Ratcliffe. */
const PUBLISHED: WddCounts = {
  control: pair(308, 318),
  response: pair(207, 110),
  buffer_control: pair(150, 140),
  buffer: pair(178, 157),
};

it('agrees with the published example, surroundings taken in', () => {
  const found = computed(wdd(PUBLISHED));
  expect(found.wdd).toBe(-118);
  expect(found.variance).toBe(1568);
  expect(found.se).toBeCloseTo(39.59798, 5);
  expect(found.z).toBeCloseTo(-2.98, 3);
  expect(Math.round(found.low)).toBe(-196);
  expect(Math.round(found.high)).toBe(-40);
  // 2·Φ(−2.98)
  expect(found.pvalue).toBeCloseTo(0.00288, 5);
});

it('agrees without surroundings: −97 in the area against 10 in the control', () => {
  const found = computed(wdd({ control: PUBLISHED.control, response: PUBLISHED.response }));
  expect(found.wdd).toBe(-107);
  expect(found.variance).toBe(308 + 318 + 207 + 110);
});

it('divides by the length of the periods', () => {
  const found = computed(wdd({ control: pair(100, 50), response: pair(80, 20) }, { time: { before: 2, after: 1 } }));
  expect(found.wdd).toBe(-20);
  expect(found.variance).toBe(115);
});

it('divides by the size of the areas', () => {
  const found = computed(wdd(PUBLISHED, { area: { control: 0.9, response: 1.2, buffer_control: 1.6, buffer: 1.5 } }));
  expect(found.wdd).toBeCloseTo(-99.69444, 5);
  expect(found.se).toBeCloseTo(35.42808, 5);
  expect(found.z).toBeCloseTo(-2.813995, 6);
  expect(found.low).toBeCloseTo(-169.1322, 3);
  expect(found.high).toBeCloseTo(-30.25669, 3);
});

it('adds kinds of offences by their harm', () => {
  const kinds: [number, number, number, number, number][] = [
    [3, 133, 91, 130, 74],
    [2, 388, 305, 327, 202],
    [5, 148, 97, 398, 190],
    [7, 86, 64, 144, 92],
    [10, 94, 67, 183, 96],
  ];
  const found = computed(
    harmWdd(
      kinds.map(([weight, cb, ca, tb, ta]) => ({
        weight,
        counts: { control: pair(cb, ca), response: pair(tb, ta) },
      })),
    ),
  );
  expect(found.wdd).toBe(-1721);
  expect(found.se).toBeCloseTo(304.1036, 4);
  expect(found.z).toBeCloseTo(-5.65926, 5);
});

it('is no difference when everything is as before, and says why when there is nothing', () => {
  const same = computed(wdd({ control: pair(5, 5), response: pair(9, 9) }));
  expect([same.wdd, same.z, same.pvalue]).toEqual([0, 0, 1]);
  expect(wdd({ control: pair(0, 0), response: pair(0, 0) })).toEqual({ computable: false, reason: 'empty' });
});

it('refuses what is no count and no weight', () => {
  const counts = { control: pair(1, 1), response: pair(1, 1) };
  expect(() => wdd({ ...counts, response: pair(1, -1) })).toThrow(/got -1/);
  expect(() => wdd({ ...counts, control: pair(0.5, 1) })).toThrow(/got 0.5/);
  expect(() => wdd(counts, { time: { before: 0, after: 1 } })).toThrow(/weight: got 0/);
  expect(() => harmWdd([{ weight: -2, counts }])).toThrow(/harm weight: got -2/);
});
