import { afterAll, beforeAll, expect, it } from 'vitest';
import { NeedReader, type NeedOfWeek } from '../../../server/need/read-need';
import { surveyTerritory } from '../../../server/town/survey-territory';
import { everyMonth, offence, openTown, times, type Town } from '../tiny-town';

/** within 150 m of Torget */
const AT_TORGET = { x: 660_600, y: 6_580_550 };
const FRIDAY_EVENING = { occurred_from: '2025-06-06 22:00:00' };

let town: Town;
let need: NeedOfWeek;

beforeAll(async () => {
  town = await openTown({
    tables: {
      offence: [
        ...everyMonth([2024, 2025], 2),
        offence({ category: 'home_violence', occurred_from: '2025-12-31 12:00:00' }),
        // 8 at Torget and 4 elsewhere in vast on Fridays at 22, 4 in ost from Monday 22.30 to Tuesday 01
        ...times(8, { ...AT_TORGET, ...FRIDAY_EVENING }),
        ...times(4, { ...FRIDAY_EVENING, category: 'assault' }),
        ...times(4, {
          x: 661_500,
          stadsdel: 'ost',
          occurred_from: '2025-06-02 22:30:00',
          occurred_to: '2025-06-03 01:00:00',
        }),
        // left out: what presence produces, what nobody knows the stadsdel of, what is older than a year
        ...times(3, { ...AT_TORGET, ...FRIDAY_EVENING, category: 'drugs' }),
        offence({ ...FRIDAY_EVENING, stadsdel: null, x: null, y: null }),
        ...times(9, { ...AT_TORGET, occurred_from: '2024-06-07 22:00:00' }),
      ],
    },
  });
  const lease = town.live.lease();
  need = await new NeedReader({ version: '1', pack: town.pack, territory: surveyTerritory(town.pack) }).read(
    lease.data,
  );
  lease.release();
});
afterAll(() => town.close());

const FRIDAY_21 = 4 * 8 + 7;
const MONDAY_21 = 7;

it('counts what presence can meet, in the last twelve months', () => {
  expect(need.card.period).toEqual({ from: '2025-01-01', to: '2026-01-01' });
  expect(need.card.n_offences).toBe(16);
  expect(need.card.n_at_places).toBe(8);
  expect(need.card.left_out.map(({ reason, n }) => [reason.en.split(' ')[0], n])).toEqual([
    ['Narcotics,', 3],
    ['Offences', 25],
    ['Offences', 1],
  ]);
  expect(need.stadsdelar.map(({ stadsdel, n }) => [stadsdel, n])).toEqual([
    ['vast', 12],
    ['ost', 4],
  ]);
  expect(need.places.map(({ place, n }) => [place, n])).toEqual([['torget', 8]]);
});

it('shares out the whole week: the stadsdelar have it all, a place its part', () => {
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  expect(sum(need.stadsdelar[0]!.share_offences)).toBeCloseTo(12 / 16, 9);
  expect(sum(need.stadsdelar[1]!.share_offences)).toBeCloseTo(4 / 16, 9);
  // the only place has no other to be pulled towards
  expect(sum(need.places[0]!.share_offences)).toBeCloseTo(8 / 16, 9);
});

it('puts offences in the hours of their intervals, pulled towards those of the whole', () => {
  const [vast, ost] = need.stadsdelar;
  // all twelve of sixteen were then, and a little is drawn to when others are
  expect(vast!.share_offences[FRIDAY_21]!).toBeGreaterThan(0.6);
  expect(vast!.share_offences[FRIDAY_21]!).toBeLessThan(0.75);
  // Monday 22.30 to Tuesday 01: .6 of it before midnight, and some of its weight drawn to Friday
  expect(ost!.share_offences[MONDAY_21]!).toBeGreaterThan(ost!.share_offences[MONDAY_21 + 1]!);
  expect(ost!.share_offences[FRIDAY_21]!).toBeGreaterThan(0);
  expect(ost!.share_offences[FRIDAY_21]!).toBeLessThan(ost!.share_offences[MONDAY_21]!);
});

it('has no harm where no offence has a published weight', () => {
  const { n_weighted, n_not_weighted } = need.card.weights;
  expect(n_weighted + n_not_weighted).toBe(16);
  if (n_weighted === 0) expect(need.stadsdelar[0]!.harm).toBe(0);
});
