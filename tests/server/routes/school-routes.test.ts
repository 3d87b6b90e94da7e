import { afterEach, expect, it } from 'vitest';
import { schoolRoutes } from '../../../server/contract/school-routes';
import { at, street } from '../streets/tiny-streets';
import { everyMonth, openTown, times, tinyPack, type Town } from '../tiny-town';

let town: Town;
afterEach(() => town.close());

const on = (day: string, hour: string) => ({ occurred_from: `${day} ${hour}:00`, occurred_to: `${day} ${hour}:00` });
/** A Wednesday, and a Saturday. */
const [WEDNESDAY, SATURDAY] = ['2025-05-07', '2025-05-10'];

/** A school at the end of A, to which B and C lead by the same crossing; D lies too far away. */
function open(terms: { from: string; to: string }[] | null = null) {
  const pack = tinyPack();
  const { lng, lat } = pack.places[0]!;
  const base = { accuracy_m: 10, stadsdel: 'vast', near: [], other_names: [] };
  pack.places.push({ place: 'skolan', name: 'Skolan', kind: 'school', lng, lat, ...base });
  if (terms) pack.municipality.school_day = { from_hour: 7, to_hour: 17, terms };
  return openTown({
    pack,
    tables: {
      street: [
        street('1', 'A', [550, 550], [550, 650]),
        street('2', 'B', [550, 650], [750, 650]),
        street('3', 'C', [550, 650], [350, 650]),
        street('4', 'D', [50, 50], [50, 150]),
      ],
      offence: [
        ...everyMonth([2024, 2025], 1),
        ...times(8, { ...at(550, 600), ...on(WEDNESDAY, '08:30') }),
        // in the evening, on a Saturday, and where no child walks
        ...times(5, { ...at(550, 600), ...on(WEDNESDAY, '21:00') }),
        ...times(5, { ...at(550, 600), ...on(SATURDAY, '08:30') }),
        ...times(4, { ...at(50, 100), ...on(WEDNESDAY, '08:30') }),
      ],
    },
  });
}

it('finds the streets that most of the shortest ways share, and the offences near them on school days', async () => {
  town = await open();
  const { schools, in_all, terms, hours, sentence } = await town.ask(schoolRoutes, '/api/analysis/school-routes');
  expect(schools.map(({ name }) => name)).toEqual(['Skolan']);
  const [{ streets, all, length_m, per_100m }] = schools as [(typeof schools)[0]];
  // all 500 m go along A, 200 begin on B and 200 on C
  expect(streets.map(({ name, share }) => [name, share]).sort()).toEqual([
    ['A', 1],
    ['B', 0.4],
    ['C', 0.4],
  ]);
  expect([length_m, all.n]).toEqual([500, 8]);
  expect(per_100m).toBeCloseTo(1.6);
  expect(all.low).toBeLessThan(8);
  expect(in_all.n).toBeGreaterThanOrEqual(12);
  expect([terms, hours.at(0), hours.at(-1)]).toEqual([null, 7, 16]);
  expect(sentence.sv).toContain('Skolan');
  expect((await town.as('partner').request('/api/analysis/school-routes')).status).toBe(403);
});

it('counts the days of terms alone where the pack names them', async () => {
  town = await open([{ from: '2025-08-18', to: '2025-12-20' }]);
  const { schools, terms, notes } = await town.ask(schoolRoutes, '/api/analysis/school-routes');
  expect(terms).toEqual([{ from: '2025-08-18', to: '2025-12-01' }]);
  expect(schools[0]!.all.n).toBe(0);
  expect(notes.at(-1)!.en).toContain('Only days within terms');
});

it('says so where no school is near a street', async () => {
  town = await openTown();
  const { schools, sentence } = await town.ask(schoolRoutes, '/api/analysis/school-routes');
  expect(schools).toEqual([]);
  expect(sentence.en).toMatch(/^No school is known/);
});
