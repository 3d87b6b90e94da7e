import { expect, it } from 'vitest';
import { compareWindows, type WeeklyCount } from '../../../server/weekly/compare-windows';
import { growingPlaces } from '../../../server/weekly/growing-places';
import { describeSheet, newAndGrowing } from '../../../server/weekly/describe-sheet';
import { openChains } from '../../../server/weekly/open-chains';
import { weeklyPeriods } from '../../../server/weekly/weekly-periods';
import { makeRandom } from '../statistics/random';

const count = (stadsdel: string | null, category: string, now: number, before: number): WeeklyCount => ({
  stadsdel,
  category,
  now: { week: 0, month: now, year: now },
  before: { week: 0, month: before, year: before },
});

it('tells what differs for sure, and reckons with all that was looked at', () => {
  const counts = [count('vast', 'theft', 60, 20), count('ost', 'theft', 30, 28), count('ost', 'assault', 5, 4)];
  const found = compareWindows(counts, ['vast', 'ost'], true);
  // a whole, two stadsdelar, two categories and three of both, in two of the three times
  expect(found.n_tests).toBe(16);
  expect(found.stadsdelar[0]).toMatchObject({
    stadsdel: 'vast',
    week: { n: 0, n_before: 0, change: null, is_sure: false },
    month: { n: 60, n_before: 20, is_sure: true, change: { change_pct: 200 } },
  });
  expect(found.stadsdelar[1]!.month).toMatchObject({ n: 35, is_sure: false });
  expect(found.standing_out.map(({ stadsdel, category, window }) => [stadsdel, category, window])).toContainEqual([
    'vast',
    'theft',
    'month',
  ]);
  expect(compareWindows(counts, ['vast', 'ost'], false)).toMatchObject({ n_tests: 0, standing_out: [] });
});

it('raises few alarms in towns where nothing has changed', () => {
  const { poisson } = makeRandom(7);
  const stadsdelar = Array.from({ length: 11 }, (_, i) => `s${i}`);
  let alarmed = 0;
  for (let town = 0; town < 60; town++) {
    const counts = stadsdelar.flatMap((stadsdel) =>
      Array.from({ length: 8 }, (_, i) => count(stadsdel, `c${i}`, poisson(6), poisson(6))),
    );
    if (compareWindows(counts, stadsdelar, true).standing_out.length > 0) alarmed++;
  }
  // 5 %, and three standard deviations of sixty towns
  expect(alarmed / 60).toBeLessThanOrEqual(0.14);
});

it('raises few alarms where offences come in series, which chance alone would call news', () => {
  const { dispersed } = makeRandom(11);
  const stadsdelar = Array.from({ length: 11 }, (_, i) => `s${i}`);
  let alarmed = 0;
  for (let town = 0; town < 60; town++) {
    const counts = stadsdelar.flatMap((stadsdel) =>
      Array.from({ length: 8 }, (_, i) => count(stadsdel, `c${i}`, dispersed(8, 2.5), dispersed(8, 2.5))),
    );
    if (compareWindows(counts, stadsdelar, true).standing_out.length > 0) alarmed++;
  }
  // by chance alone, with no spread reckoned with, nine of ten of these towns are alarmed
  expect(alarmed / 60).toBeLessThanOrEqual(0.14);
});

it('names what is new or grows in a stadsdel, each once and in the shortest time', () => {
  const steady = Array.from({ length: 40 }, (_, i) => count('ost', `c${i}`, 10, 10));
  const grown = { ...count('vast', 'theft', 90, 30), now: { week: 20, month: 40, year: 90 } };
  const { standing_out, n_tests } = compareWindows([...steady, grown], ['vast', 'ost'], true);
  expect(newAndGrowing(standing_out)).toMatchObject([{ stadsdel: 'vast', category: 'theft', window: 'week', n: 20 }]);
  const told = { is_comparable: true, standing_out, n_tests, growing: [], near_repeats: [] };
  const names = { stadsdel: () => 'Väst', category: () => ({ sv: 'Stöld', en: 'Theft' }) };
  expect(describeSheet(told, names).sv).toMatch(
    /^Nytt eller växande: stöld i Väst \(20 på sju dagar, 0 i fjol\)\. \d+ av \d+ jämförelser/,
  );
  expect(describeSheet(told, names).en).toMatch(/^New or growing: theft in Väst \(20 in seven days, 0 last year\)\. /);
});

it('finds the places that have more than is usual there', () => {
  const where = { stadsdel: 'vast', place: null };
  const places = [
    { place_id: 'a', name: 'A', ...where, n: 30, before: 130 },
    { place_id: 'b', name: 'B', ...where, n: 12, before: 130 },
    { place_id: 'c', name: 'C', ...where, n: 0, before: 130 },
    { place_id: 'd', name: 'D', ...where, n: 0, before: 0 },
  ];
  expect(growingPlaces(places, 28, 364)).toEqual([{ place_id: 'a', name: 'A', ...where, n: 30, n_usual: 10 }]);
});

it('follows chains that are near in time and place, for as long as the next is due', () => {
  const at = (x: number, days_ago: number) => ({ x, y: 0, days_ago });
  const found = openChains([
    ...[at(0, 30), at(150, 20), at(300, 8)],
    // near in place, and long before
    at(300, 41),
    // near in time, and far away
    at(5000, 8),
    // over
    ...[at(9000, 40), at(9000, 30)],
  ]);
  expect(found).toEqual([{ n: 3, first: 30, last: 8, at: at(300, 8) }]);
});

it('compares whole weeks, and the year so far, as far as the reports are complete', () => {
  const coverage = { complete_to: '2026-03-02' } as Parameters<typeof weeklyPeriods>[0];
  expect(weeklyPeriods(coverage, '2026-03-10')).toEqual({
    to: '2026-03-02',
    periods: {
      week: { now: { from: '2026-02-23', to: '2026-03-02' }, before: { from: '2025-02-24', to: '2025-03-03' } },
      month: { now: { from: '2026-02-02', to: '2026-03-02' }, before: { from: '2025-02-03', to: '2025-03-03' } },
      year: { now: { from: '2026-01-01', to: '2026-03-02' }, before: { from: '2025-01-01', to: '2025-03-02' } },
    },
  });
  expect(weeklyPeriods(null, '2026-01-01').periods['year'].now).toEqual({ from: '2025-01-01', to: '2026-01-01' });
});
