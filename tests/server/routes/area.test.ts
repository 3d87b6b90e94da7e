import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatShape, parseShape } from '../../../data/terms/area-shape';
import { area } from '../../../server/contract/area';
import { everyMonth, openTown, pass, times, type Town } from '../tiny-town';

let town: Town;
/** Torget lies at 660,550, 6,580,550 on the plane. */
let torget: [number, number];
const at = (dx: number, dy: number): [number, number] => [torget[0] + dx / 57_000, torget[1] + dy / 111_000];
const square = (half: number) =>
  formatShape({ kind: 'polygon', corners: [at(-half, -half), at(half, -half), at(half, half), at(-half, half)] });
const ask = (shape: string) => town.ask(area, `/api/area?shape=${encodeURIComponent(shape)}`);

beforeAll(async () => {
  const there = { x: 660_550, y: 6_580_550, stadsdel: 'vast' };
  const on = (time: string) => ({ occurred_from: time, occurred_to: time });
  town = await openTown({
    tables: {
      offence: [
        ...everyMonth([2023, 2024, 2025], 1),
        ...times(30, { ...there, ...on('2025-06-06 22:00:00') }),
        ...times(10, { ...there, ...on('2024-06-06 10:00:00') }),
        ...times(5, { ...there, category: 'drugs', ...on('2025-06-06 22:00:00') }),
        // three hundred metres to the east
        ...times(7, { ...there, x: 660_850, ...on('2025-06-06 12:00:00') }),
      ],
      presence: [
        pass({
          ...{ place: 'torget', status: 'done', delivered_min: 60 },
          ...{ planned_from: '2026-01-05T10:00:00Z', planned_to: '2026-01-05T11:00:00Z' },
        }),
      ],
    },
  });
  torget = [town.pack.places[0]!.lng!, town.pack.places[0]!.lat!];
});
afterAll(() => town.close());

it('tells the figures of a polygon, a circle and what lies along a line', async () => {
  const drawn = await ask(square(100));
  expect(Math.abs(drawn.area_m2 - 40_000)).toBeLessThan(1200);
  expect(drawn).toMatchObject({ is_cut: false, offences: { n: 30, n_before: 10, hot_hours: { share: 1 } } });
  expect(drawn.offences.change!.low_pct).toBeGreaterThan(0);
  expect(drawn.n_per_km2).toBe(Math.round(30 / (drawn.area_m2 / 1e6)));
  expect(drawn.sentence.sv).toMatch(/^Området är 0,0\d+ km², med \d+ anmälda brott per km² och år\.$/);
  const circle = await ask(formatShape({ kind: 'circle', corners: [torget], reach_m: 200 }));
  expect(Math.abs(circle.area_m2 - 125_664)).toBeLessThan(700);
  const wide = await ask(formatShape({ kind: 'circle', corners: [torget], reach_m: 320 }));
  expect([circle.offences.n, wide.offences.n]).toEqual([30, 37]);
  const line = await ask(formatShape({ kind: 'line', corners: [at(0, 0), at(150, 0), at(310, 0)], reach_m: 30 }));
  expect(line.offences.n).toBe(37);
  // 310 m of 60, and a circle at its ends
  expect(Math.abs(line.area_m2 - (310 * 60 + Math.PI * 900))).toBeLessThan(500);
});

it('tells presence to the police, and nothing to partners', async () => {
  const path = `/api/area?shape=${encodeURIComponent(square(100))}`;
  expect((await ask(square(100))).presence).toMatchObject({ n_done: 1, delivered_min: 60 });
  const planner = area.parse(await (await town.as('planner').request(path)).json());
  expect([planner.offences.n, planner.presence]).toEqual([30, null]);
  expect((await town.as('partner').request(path)).status).toBe(403);
  expect((await town.as(null).request(path)).status).toBe(401);
});

it('counts what lies in the municipality of an area that reaches outside', async () => {
  // the municipality ends 550 m to the south
  const cut = await ask(formatShape({ kind: 'circle', corners: [at(0, -550)], reach_m: 500 }));
  expect(cut.is_cut).toBe(true);
  expect(Math.abs(cut.area_m2 - 392_000)).toBeLessThan(4000);
});

it.each([
  ['is less than a household', () => square(20)],
  ['is a point', () => formatShape({ kind: 'polygon', corners: [torget, torget, torget] })],
  ['has two corners', () => formatShape({ kind: 'polygon', corners: [torget, at(100, 0)] })],
  ['crosses itself', () => formatShape({ kind: 'polygon', corners: [at(0, 0), at(100, 100), at(100, 0), at(0, 100)] })],
  ['lies outside', () => 'circle:10,50;500'],
  ['reaches across the country', () => formatShape({ kind: 'circle', corners: [torget], reach_m: 900_000 })],
  ['reaches nowhere', () => formatShape({ kind: 'line', corners: [torget, at(100, 0)], reach_m: 0 })],
  ['has a hundred corners', () => `polygon:${Array.from({ length: 100 }, (_, i) => `17.8${i},59.3`).join(';')}`],
  ['holds markup', () => 'polygon:<script>alert(1)</script>'],
  ['is nothing', () => ''],
])('refuses an area that %s in one sentence', async (_, shape) => {
  const refused = await town.refuse(`/api/area?shape=${encodeURIComponent(shape())}&language=sv`);
  expect(refused).toMatchObject({ status: 400, field: 'shape' });
  expect(refused.message).toMatch(/^shape: .+\. Ange .+\.$/);
});

it('refuses a hundred thousand corners without reading them', async () => {
  const refused = await town.refuse(`/api/area?shape=polygon:${'17.8,59.3;'.repeat(100_000)}&language=sv`);
  expect(refused.status).toBe(414);
  expect(refused.message).toMatch(/\.$/);
});

it('writes a shape into an address and reads the same', () => {
  const shape = {
    kind: 'line' as const,
    corners: [[17.96581, 59.36102] as const, [17.97, 59.36] as const],
    reach_m: 50,
  };
  expect(formatShape(shape)).toBe('line:17.96581,59.36102;17.97,59.36;50');
  expect(parseShape(formatShape(shape))).toEqual(shape);
});
