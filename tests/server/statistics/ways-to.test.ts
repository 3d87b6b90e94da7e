import { expect, it } from 'vitest';
import { waysTo } from '../../../server/statistics/ways-to';

const AT_0 = [{ crossing: 0, distance: 0 }];

it('gives to a stretch what begins on it and what comes along it', () => {
  //  0 — 1 — 2
  //      |
  //      3
  const stretches = [
    { a: 0, b: 1, length: 100 },
    { a: 1, b: 2, length: 100 },
    { a: 1, b: 3, length: 50 },
  ];
  expect(waysTo(stretches, 4, AT_0, 1000)).toEqual({ along: Float64Array.of(250, 100, 50), reached: 250 });
  // as far as anybody walks: half of the second
  expect(waysTo(stretches, 4, AT_0, 150)).toEqual({ along: Float64Array.of(200, 50, 50), reached: 200 });
});

it('goes the shorter way round, and parts where both are as far', () => {
  // a ring of four with the place at 0, and a long way across it
  const ring = [
    { a: 0, b: 1, length: 100 },
    { a: 1, b: 2, length: 100 },
    { a: 2, b: 3, length: 100 },
    { a: 3, b: 0, length: 200 },
    { a: 0, b: 2, length: 900 },
  ];
  const { along, reached } = waysTo(ring, 4, AT_0, 10_000);
  // 2 and 3 are both 200 m away, so 2–3 parts in its middle; of the way across 550 m go to 0 itself and 350 m round by 2
  expect([...along]).toEqual([100 + 100 + 350 + 50, 100 + 350 + 50, 100, 200 + 50, 900]);
  expect(reached).toBe(1400);
});

it('begins at every crossing by which the place is reached, and leaves out what cannot be reached', () => {
  const stretches = [
    { a: 0, b: 1, length: 100 },
    { a: 2, b: 3, length: 100 },
  ];
  const starts = [
    { crossing: 0, distance: 30 },
    { crossing: 1, distance: 70 },
  ];
  const { along, reached } = waysTo(stretches, 4, starts, 1000);
  expect([...along, reached]).toEqual([100, 0, 100]);
});
