import { expect, it } from 'vitest';
import { placeInTime } from '../../../server/suggestions/place-in-time';
import { measurePredictability } from '../../../server/suggestions/predictability';
import { shareOutVisits } from '../../../server/suggestions/share-out-visits';
import { suggestVisits } from '../../../server/suggestions/suggest-visits';
import { type Parameters } from '../../../server/suggestions/suggestion-result';
import { travelTimes } from '../../../server/suggestions/travel-times';
import { visitBudget } from '../../../server/suggestions/visit-budget';
import type { NeedOfWeek } from '../../../server/need/read-need';
import { createRandom } from '../../../server/statistics/random';

it('gives two teams with a quarter of eight hours free eleven visits of 15 minutes with 6 between', () => {
  const shift = { teams: 2, shift_min: 480, uncommitted_share: 0.25, visit_min: 15, mean_travel_min: 6 };
  expect(visitBudget(shift)).toEqual({ budget_min: 240, n_visits: 11 });
});

it('reckons the way as the line of flight times 1.3', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 300, y: 400 },
  ];
  // 650 m at 5 km/h
  expect(travelTimes(points, 5, 0).between(0, 1)).toBeCloseTo(7.8, 9);
  expect(travelTimes(points, 5, 0).mean([1, 3])).toBeCloseTo(7.8, 9);
  expect(travelTimes(points, null, 6).between(0, 1)).toBe(6);
});

const at = (weight: number, more: Partial<{ is_due: boolean; u: number; stadsdel: string }> = {}) => ({
  stadsdel: 'a',
  weight,
  is_due: false,
  u: 0.5,
  ...more,
});

it('shares out by largest remainder, at most so many a place, one first where nobody has been', () => {
  // quotas of 11: 6.6 2.2 1.1 1.1; four at most for the first, and the others share seven by 2:1:1
  expect(shareOutVisits([at(6), at(2), at(1), at(1)], 11, 4, [])).toEqual([4, 3, 2, 2]);
  expect(shareOutVisits([at(97), at(1, { is_due: true }), at(2)], 4, 4, [])).toEqual([3, 1, 0]);
});

it('draws places by weight when there are fewer visits, those that are due first', () => {
  expect(shareOutVisits([at(5), at(1, { is_due: true }), at(4)], 2, 4, [])).toEqual([1, 1, 0]);
  // two are due and there is one visit: the greatest need is not left out for having been visited
  expect(shareOutVisits([at(5), at(1, { is_due: true }), at(1, { is_due: true })], 1, 4, [])).toEqual([1, 0, 0]);
});

it('keeps the bounds of stadsdelar', () => {
  const places = [at(8), at(1, { stadsdel: 'b' }), at(1, { stadsdel: 'c' })];
  expect(shareOutVisits(places, 10, 9, [{ stadsdel: 'b', min: 3, max: null }])).toEqual([6, 3, 1]);
  expect(shareOutVisits(places, 10, 9, [{ stadsdel: 'a', min: 0, max: 4 }])).toEqual([4, 3, 3]);
  expect(shareOutVisits(places, 2, 9, [{ stadsdel: 'a', min: 0, max: 0 }])).toEqual([0, 1, 1]);
});

it('keeps visits to one place apart, off the times of the days before, and teams out of two places at once', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { placed, unplaced } = placeInTime(
      [0, 0, 1, 2],
      {
        shift_min: 480,
        begins_at: 900,
        visit_min: 15,
        teams: 1,
        travel: () => 10,
        timesBefore: (spot) => (spot === 1 ? [1000] : []),
        planned: () => [],
        open: () => ({ from: 0, to: 480 }),
      },
      createRandom(seed),
    );
    expect(unplaced).toEqual([]);
    const starts = placed.map(({ start }) => start);
    for (let i = 1; i < starts.length; i++) expect(starts[i]! - starts[i - 1]!).toBeGreaterThanOrEqual(25);
    const [a, b] = placed.filter(({ spot }) => spot === 0);
    expect(b!.start - a!.start - 15).toBeGreaterThanOrEqual(90);
    expect(Math.abs(900 + placed.find(({ spot }) => spot === 1)!.start - 1000)).toBeGreaterThanOrEqual(30);
    expect(placed.map(({ travel_min }) => travel_min)).toEqual([0, 10, 10, 10]);
  }
});

it('says when a visit found no time', () => {
  const shift = { shift_min: 60, begins_at: 0, visit_min: 15, teams: 1, travel: () => 5 };
  const { placed, unplaced } = placeInTime(
    [0, 0],
    { ...shift, timesBefore: () => [], planned: () => [], open: () => ({ from: 0, to: 60 }) },
    createRandom(1),
  );
  expect(placed).toHaveLength(1);
  expect(unplaced).toEqual([0]);
});

it('warns of visits that come at the same hour', () => {
  const visit = (day: number, min: number) => ({ place: 'torget', date: `2026-01-0${day}`, min });
  const measured = measurePredictability(
    [{ place: 'torget', name: 'Torget' }],
    [visit(8, 1205)],
    [visit(5, 1200), visit(6, 1210), visit(7, 1220)],
    8,
  );
  expect(measured.places[0]).toMatchObject({ n_visits: 4, evenness: 0, is_warned: true });
  // 15 minutes from the time of the day before
  expect(measured.gaps).toEqual([1, 0, 0, 0, 0]);
});

const slots = (per: number) => new Float64Array(56).fill(per);
const place = (name: string, n: number, per: number, stadsdel = 'vast') => ({
  place: name,
  name,
  stadsdel,
  accuracy_m: null,
  x: n,
  y: 0,
  n,
  n_weighted: n,
  by_slot: new Float64Array(56),
  exactness: 1,
  harm: n,
  share_offences: slots(n < 5 ? 0 : per),
  share_harm: slots(n < 5 ? 0 : per),
});
const need: NeedOfWeek = {
  card: {
    data_version: 'abc',
    program_version: '1',
    synthetic: true,
    municipality: 'tiny',
    period: { from: '2025-01-01', to: '2026-01-01' },
    n_offences: 100,
    n_at_places: 63,
    left_out: [],
    weights: { version: 'w', title: { sv: '', en: '' }, n_weighted: 63, n_not_weighted: 0, too_few: null, cap: 1 },
    radius_m: 150,
    least_events: 5,
    method: [],
    sources: [],
  },
  stadsdelar: [
    {
      stadsdel: 'vast',
      name: 'Väst',
      population: 100,
      n: 63,
      n_weighted: 63,
      by_slot: new Float64Array(56),
      exactness: 1,
      harm: 63,
      share_offences: slots(0.01),
      share_harm: slots(0.01),
    },
  ],
  places: [place('torget', 40, 0.004), place('stationen', 20, 0.002), place('parken', 3, 0)],
};
const parameters: Parameters = {
  week: '2026-W02',
  days: [5, 6],
  teams: 1,
  shift_from_min: 900,
  shift_to_min: 1380,
  hours: [],
  uncommitted_share: 0.25,
  visit_min: 15,
  travel: 'fixed',
  travel_min: 5,
  by: 'harm',
  bounds: [],
  seed: 'abc',
  actor: 'police',
  unit: null,
  activity: 'foot_patrol',
  staff: 2,
};
const given = {
  parameters,
  monday: '2026-01-05',
  today: '2026-01-05',
  need,
  known: [],
  prioritised: new Set<string>(),
  off: () => null,
  timeZone: 'Europe/Stockholm',
};

it('makes the same visits of the same input, and others of another seed', () => {
  const one = suggestVisits(given);
  expect(JSON.stringify(suggestVisits(given))).toBe(JSON.stringify(one));
  expect(suggestVisits({ ...given, parameters: { ...parameters, seed: 'xyz' } }).visits).not.toEqual(one.visits);
  // 120 free minutes, 20 for each visit, twice as many for twice the need
  expect(one.shifts.map(({ n_possible, n_planned }) => [n_possible, n_planned])).toEqual([
    [6, 6],
    [6, 6],
  ]);
  expect(one.visits.filter((visit) => visit.weekday === 5 && visit.place === 'torget')).toHaveLength(4);
  for (const { from } of one.visits) {
    expect(from >= '2026-01-09T14:00:00.000Z').toBe(true);
    expect(from <= '2026-01-10T21:45:00.000Z').toBe(true);
  }
  expect(one.not_planned.map(({ place, reason }) => [place, reason.sv])).toEqual([
    ['parken', '0 besök: 3 händelser på 12 månader'],
  ]);
});

it('does not plan days that are over, and says what a shift without time lacks', () => {
  const late = suggestVisits({
    ...given,
    today: '2026-01-10',
    parameters: { ...parameters, uncommitted_share: 0.02 },
  });
  expect(late.shifts.map(({ date }) => date)).toEqual(['2026-01-10']);
  expect(late.visits).toEqual([]);
  expect(late.shifts[0]!.remarks[0]!.en).toContain('not time for a single visit');
});

it('goes on past midnight', () => {
  const night = suggestVisits({ ...given, parameters: { ...parameters, shift_from_min: 1320, shift_to_min: 120 } });
  const times = night.visits.map(({ from }) => from);
  expect(times.length).toBeGreaterThan(0);
  expect(times.every((from) => from >= '2026-01-09T21:00:00.000Z' && from < '2026-01-11T01:00:00.000Z')).toBe(true);
});

it.each([
  ['forward', '2026-W13', '2026-03-23', '2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z', 420],
  ['back', '2026-W43', '2026-10-19', '2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z', 540],
  [
    'back over the end of week 53',
    '2026-W53',
    '2026-12-28',
    '2027-01-02T21:00:00.000Z',
    '2027-01-03T05:00:00.000Z',
    480,
  ],
])(
  'keeps a night as long as it is, and no patrol in two places, when clocks go %s',
  (_, week, monday, begins, ends, minutes) => {
    const night = {
      ...parameters,
      week,
      days: [6],
      shift_from_min: 1320,
      shift_to_min: 360,
      uncommitted_share: 0.9,
      teams: 2,
    };
    const { visits, shifts } = suggestVisits({ ...given, monday, today: monday, parameters: night });
    expect(shifts[0]!.budget_min).toBe(2 * minutes * 0.9);
    expect(visits.length).toBeGreaterThan(4);
    for (const team of [1, 2]) {
      const own = visits.filter((visit) => visit.team === team).sort((a, b) => a.from.localeCompare(b.from));
      own.forEach(({ from, to }, i) => {
        expect(Date.parse(to) - Date.parse(from)).toBe(15 * 60_000);
        expect(from >= begins && to <= ends && (own[i + 1]?.from ?? ends) >= to, `${from} ${to}`).toBe(true);
      });
    }
  },
);

it('keeps to the hours of each weekday, and says which have their own', () => {
  const hours = [{ weekday: 6, from_min: 1320, to_min: 120 }];
  const { visits, shifts, based_on } = suggestVisits({ ...given, parameters: { ...parameters, hours } });
  const starts = (weekday: number) => visits.filter((visit) => visit.weekday === weekday).map(({ from }) => from);
  expect(starts(5).length).toBeGreaterThan(0);
  expect(starts(5).every((from) => from >= '2026-01-09T14:00' && from < '2026-01-09T22:00')).toBe(true);
  expect(starts(6).length).toBeGreaterThan(0);
  expect(starts(6).every((from) => from >= '2026-01-10T21:00' && from < '2026-01-11T01:00')).toBe(true);
  // a quarter of eight hours, and of four
  expect(shifts.map(({ budget_min }) => budget_min)).toEqual([120, 60]);
  expect(based_on.map(({ sv }) => sv)).toContain('Egna tider: lör 22–02.');
  // the hours of a day that is not chosen are nobody's
  const friday = { ...parameters, days: [5], hours };
  expect(
    suggestVisits({ ...given, parameters: friday })
      .based_on.map(({ sv }) => sv)
      .join(),
  ).not.toContain('Egna');
});

it('suggests nothing where and when the lot of a trial fell on no presence, and says why', () => {
  // the lot fell on Friday's day alone: the shift goes on into Saturday, which is open
  const off = ({ place }: { place: string }, date: string) =>
    place === 'torget' && date === '2026-01-09' ? { trial: 'Torget varannan dag' } : null;
  const night = { ...parameters, shift_from_min: 1320, shift_to_min: 240, uncommitted_share: 0.5 };
  const { visits, shifts, based_on } = suggestVisits({ ...given, parameters: night, off });
  const starts = visits.filter(({ place, weekday }) => place === 'torget' && weekday === 5).map(({ from }) => from);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.every((from) => from >= '2026-01-09T23:00:00.000Z')).toBe(true);
  expect(shifts[0]!.remarks[0]!.sv).toBe(
    'Försöket ”Torget varannan dag”: enligt lotten ingen närvaro vid torget den dagen, så inget besök föreslås.',
  );
  expect(shifts[1]!.remarks.map(({ en }) => en).join()).not.toContain('trial');
  expect(based_on.at(-1)!.en).toContain('“Torget varannan dag”');

  const evening = suggestVisits({ ...given, parameters: { ...parameters, days: [5] }, off });
  expect(evening.visits.map(({ place }) => place)).not.toContain('torget');
  expect(evening.not_planned.find(({ place }) => place === 'torget')!.reason.en).toBe(
    '0 visits: the trial “Torget varannan dag” has by the lot no presence there during the chosen shifts',
  );
});
