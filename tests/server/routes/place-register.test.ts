import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeCard, placeConflict, placeRegister } from '../../../server/contract/place-register';
import { problem } from '../../../server/contract/problem';
import { insertVisit } from '../../../server/store/tables/visit';
import { hotHours } from '../../../server/places/offences-at';
import { planned } from '../passes/planned';
import { groundRow } from '../tiles/tiny-ground';
import { everyMonth, openTown, pass, times, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

/** Torget lies at 660,550, 6,580,550 on the plane. */
const AT_TORGET = {
  x: 660_550,
  y: 6_580_550,
  occurred_from: '2025-06-06 22:00:00',
  occurred_to: '2025-06-06 22:00:00',
};
const ROUND_TORGET = { from: 'place', place: 'torget', radius_m: 100 };
const given = (more: object = {}) => ({
  name: 'Torget',
  kind: 'square',
  members: [{ organisation: 'Polisen', role: 'Områdespolis' }],
  status: 'watched',
  reason: 'Många anmälda brott',
  outline: ROUND_TORGET,
  ...more,
});

describe('the register of places', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...everyMonth([2023, 2024, 2025], 1),
          ...times(30, AT_TORGET),
          ...times(10, { ...AT_TORGET, occurred_from: '2024-06-06 10:00:00', occurred_to: '2024-06-06 10:00:00' }),
          // found by the police themselves, and elsewhere
          ...times(5, { ...AT_TORGET, category: 'drugs' }),
          ...times(10, { occurred_from: '2025-06-06 22:00:00' }),
        ],
        // 100 m of street through 17.821 59.332, and nothing else near
        street: [
          groundRow('1', 'LINESTRING (17.8201 59.332, 17.8219 59.332)', {
            ...{
              class: 'residential',
              name: 'Storgatan',
              lit: null,
              surface: null,
              is_tunnel: false,
              is_bridge: false,
            },
          }),
        ],
        presence: [
          pass({
            ...{ place: 'torget', week_start: '2025-06-09', status: 'done', delivered_min: 60 },
            ...{ planned_from: '2025-06-10T10:00:00Z', planned_to: '2025-06-10T11:00:00Z' },
          }),
          pass({
            place: 'torget',
            planned_from: '2026-01-05T10:00:00Z',
            planned_to: '2026-01-05T12:00:00Z',
            status: 'done',
            delivered_min: 120,
          }),
          pass({ place: 'torget', planned_from: '2026-01-09T10:00:00Z', planned_to: '2026-01-09T12:00:00Z' }),
        ],
      },
    });
  });
  afterEach(() => town.close());

  const add = (as: Person, more: object = {}) => as.send('POST', '/api/place-register?language=sv', given(more));
  const made = async (as: Person, more: object = {}) => placeCard.parse((await add(as, more)).answer);
  const refused = async (more: object) => {
    const { status, answer } = await add(town.as('police'), more);
    const { error } = problem.parse(answer);
    expect(error.message).toMatch(/^\S+: .+\. Ange .+\.$/);
    return [status, error.field];
  };

  it('holds a card of everything known of a place, at each release level', async () => {
    const card = await made(town.as('police'));
    expect(card.place).toMatchObject({ name: 'Torget', stadsdel: 'vast', revision: 1, status: 'watched' });
    // a circle of a hundred metres, by thirty-two corners
    expect(card.place.area_m2).toBeGreaterThan(31_000);
    expect(card.place.area_m2).toBeLessThan(31_416);
    expect(card.offences).toMatchObject({ n: 30, n_before: 10, hot_hours: { share: 1 } });
    expect(card.offences!.n_by_hour[22]).toBe(30);
    expect(card.offences!.change!.change_pct).toBe(200);
    expect(card.offences!.sentence.sv).toMatch(/^30 anmälda brott på ett år; \+200.% mot året före/);
    expect(card.presence).toEqual({
      ...{ n_planned: 1, n_done: 1, n_unplanned: 0, n_ahead: 1, planned_min: 120, delivered_min: 120 },
      ...{ last: '2026-01-05', next: '2026-01-09' },
    });
    const read = async (as: Person) =>
      placeCard.parse(await (await as.request(`/api/place-register/${card.place.place_id}`)).json());
    expect(await read(town.as('planner'))).toMatchObject({ offences: { n: 30 }, presence: null, may_change: true });
    expect(await read(town.as('partner'))).toMatchObject({ offences: null, presence: null, may_change: false });
    expect((await add(town.as('partner'))).status).toBe(403);
    expect((await town.as(null).request('/api/place-register')).status).toBe(401);
  });

  it('says which places return, and what has been done there', async () => {
    const police = town.as('police');
    await made(police, { name: 'Hela Öst', outline: { from: 'stadsdel', stadsdel: 'ost' } });
    await made(police);
    const read = async (as: Person) => placeRegister.parse(await (await as.request('/api/place-register')).json());
    const all = await read(police);
    expect(all.n_offences).toBe(40);
    expect(all.places.map(({ name, repeat }) => [name, repeat!.n, repeat!.share, repeat!.n_passes])).toEqual([
      ['Torget', 30, 0.75, 1],
      ['Hela Öst', 0, 0, 0],
    ]);
    expect(all.sentence!.sv).toMatch(
      /^75.% av de anmälda brotten i Småköping som har en plats ligger på de 2 platserna/,
    );
    expect((await read(town.as('planner'))).places[0]!.repeat!.n_passes).toBeNull();
    const partner = await read(town.as('partner'));
    expect([partner.n_offences, partner.sentence, partner.places[0]!.repeat]).toEqual([null, null, null]);
  });

  it('keeps every status with its reason, and tells who comes second', async () => {
    const { place } = await made(town.as('police'));
    const path = `/api/place-register/${place.place_id}`;
    const change = (more: object) =>
      town.as('planner').send('PUT', path, { ...given({ outline: null, reason: '' }), revision: 1, ...more });
    expect(problem.parse((await change({ status: 'calm' })).answer).error.field).toBe('reason');
    const { answer } = await change({ status: 'worked_on', reason: 'Platssamverkan börjar' });
    const card = placeCard.parse(answer);
    expect(card.history.map(({ status, reason }) => [status, reason])).toEqual([
      ['worked_on', 'Platssamverkan börjar'],
      ['watched', 'Många anmälda brott'],
    ]);
    const late = await change({ name: 'Annat' });
    expect(late.status).toBe(409);
    expect(placeConflict.parse(late.answer).current.place).toMatchObject({ revision: 2, status: 'worked_on' });
    const trail = await town.store.db.selectFrom('audit').select('action').where('subject', '=', 'place').execute();
    expect(trail.map(({ action }) => action)).toEqual(['create', 'change']);
  });

  const near = (dx: number, dy: number): [number, number] => [17.821 + dx / 57_000, 59.332 + dy / 111_000];
  const ring = (...corners: [number, number][]) => ({
    from: 'drawn',
    area: { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
  });

  it.each([
    ['crosses itself', ring(near(0, 0), near(100, 100), near(100, 0), near(0, 100))],
    ['is a point', ring(near(0, 0), near(0, 0), near(0, 0))],
    ['is a household', ring(near(0, 0), near(15, 0), near(15, 15), near(0, 15))],
    ['lies outside', ring([10, 50], [10.1, 50], [10, 50.1])],
    [
      'has five thousand corners',
      ring(...Array.from({ length: 5000 }, (_, i) => near(Math.cos(i) * 90, Math.sin(i) * 90))),
    ],
    ['is a square that there is not', { from: 'square', cell_size: 500, cell: 999 }],
    ['is a place without a position', { from: 'place', place: 'vagen', radius_m: 100 }],
    ['is a stadsdel that there is not', { from: 'stadsdel', stadsdel: 'nord' }],
    ['is nothing', {}],
  ])('refuses an outline that %s in one sentence', async (_, outline) => {
    const [status, field] = await refused({ outline });
    expect([status, String(field).split('.')[0]]).toEqual([400, 'outline']);
  });

  it('takes a stretch of street, and what was found over the border as far as it lies in the municipality', async () => {
    const street = await made(town.as('police'), {
      name: 'Storgatan',
      outline: { from: 'street', lng: 17.8212, lat: 59.3321 },
    });
    // 102 m long and 40 wide, with half circles at its ends
    expect(street.place.area_m2).toBeGreaterThan(5200);
    expect(street.place.area_m2).toBeLessThan(5500);
    expect(await refused({ name: 'Ingen', outline: { from: 'street', lng: 17.84, lat: 59.34 } })).toEqual([
      400,
      'outline',
    ]);
    const found = (west: number) => ({
      from: 'cluster',
      area: ring(near(west, 0), near(100, 0), near(100, 100), near(west, 100)).area,
    });
    const inside = await made(town.as('police'), { name: 'Inne', outline: found(0) });
    expect(Math.abs(inside.place.area_m2 - 10_000)).toBeLessThan(300);
    const across = await made(town.as('police'), { name: 'Över gränsen', outline: found(-20_000) });
    expect(across.place.area_m2).toBeLessThan(100_000);
  });

  it('counts visits that the field has reported at a place that only the register has, for as long as they were', async () => {
    const police = town.as('police');
    const [lng, lat] = [town.pack.places[0]!.lng!, town.pack.places[0]!.lat!];
    const corner = ([x, y]: [number, number]): [number, number] => [lng + 0.002 + x, lat + 0.001 + y];
    const outline = ring(corner([0, 0]), corner([0.0004, 0]), corner([0.0004, 0.0004]), corner([0, 0.0004]));
    const own = await made(police, { name: 'Gångtunneln', outline });
    expect(own.place.pack_place).toBeNull();
    expect(own.presence).toMatchObject({ n_planned: 0, n_done: 0, delivered_min: 0 });
    const passes = await town.store.db.selectFrom('pass').select(['pass_id', 'planned_from']).execute();
    const { pass_id } = passes.find(({ planned_from }) => planned_from.startsWith('2026-01-05'))!;
    await town.store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
      await tx.audit({ action: 'report', subject: 'pass', subject_id: pass_id, detail: {} });
      await insertVisit(tx.db, {
        ...{ visit_id: 'one', pass_id, stadsdel: 'vast', place: null, register_place: own.place.place_id, word: null },
        ...{ visited_from: '2026-01-05T10:10:00.000Z', visited_to: '2026-01-05T10:30:00.000Z' },
        ...{
          set_off_at: null,
          done: '',
          seen: '',
          seen_note: '',
          reported_by: 'u',
          recorded_at: '2026-01-05T11:00:00.000Z',
        },
      });
      tx.changed({ topic: 'visit', id: 'one', scope: '2026-01-05' });
    });
    const read = async (place_id: string) =>
      placeCard.parse(await (await police.request(`/api/place-register/${place_id}`)).json()).presence;
    expect(await read(own.place.place_id)).toMatchObject({ n_done: 1, delivered_min: 20, last: '2026-01-05' });
    // the pass went to the square all the same
    const square = await made(police);
    expect(square.place.pack_place).toBe('torget');
    expect(square.presence).toMatchObject({ n_done: 1, delivered_min: 120 });
  });

  it('joins the presence that was in a drawn place: to what lies in it, and in areas that meet it', async () => {
    const police = town.as('police');
    const [lng, lat] = [town.pack.places[0]!.lng!, town.pack.places[0]!.lat!];
    const round = (half: number): [number, number][] => [
      [lng - half, lat - half],
      [lng + half, lat - half],
      [lng + half, lat + half],
      [lng - half, lat + half],
    ];
    const drawn = await made(police, { name: 'Ritad', outline: ring(...round(0.0005)) });
    // as the named place within it has
    expect(drawn.presence).toMatchObject({ n_planned: 1, n_done: 1, n_ahead: 1, delivered_min: 120 });
    const path = `/api/place-register/${drawn.place.place_id}`;
    const area = { type: 'Polygon' as const, coordinates: [[...round(0.002), round(0.002)[0]!]] };
    const sent = await police.send('POST', '/api/passes', planned({ area, place: null }));
    expect(sent.status).toBe(200);
    expect(placeCard.parse(await (await police.request(path)).json()).presence).toMatchObject({ n_ahead: 2 });
    const whole = await made(police, { name: 'Hela Väst', outline: { from: 'stadsdel', stadsdel: 'vast' } });
    expect(whole.presence).toMatchObject({ n_planned: 1, n_ahead: 2 });
    const elsewhere = await made(police, { name: 'Öst', outline: { from: 'stadsdel', stadsdel: 'ost' } });
    expect(elsewhere.presence).toMatchObject({ n_planned: 0, n_ahead: 0 });
    const register = placeRegister.parse(await (await police.request('/api/place-register')).json());
    expect(register.places.find(({ name }) => name === 'Ritad')!.repeat!.n_passes).toBe(1);
  });

  it('refuses a hundred thousand corners without reading them', async () => {
    const outline = ring(...Array.from({ length: 100_000 }, (_, i) => near(i, i)));
    const { status, answer } = await add(town.as('police'), { outline });
    expect(status).toBe(413);
    // how much is taken, and what to do
    expect(problem.parse(answer).error.message).toMatch(/Högst \d+ kB .*färre hörn\.$/);
  });

  it('refuses more members than can be read, and does not say them back', async () => {
    const members = Array.from({ length: 31 }, (_, i) => ({ organisation: `Förening ${i}`, role: '' }));
    const { answer } = await add(town.as('police'), { members });
    expect(problem.parse(answer).error.message).toBe(
      'members: går inte att använda. Ange en lista med högst 30 värden.',
    );
  });

  it('takes what is drawn, and a square of the grid', async () => {
    const drawn = await made(town.as('police'), {
      name: 'Ritad',
      outline: ring(near(0, 0), near(100, 0), near(100, 100), near(0, 100)),
    });
    expect(Math.abs(drawn.place.area_m2 - 10_000)).toBeLessThan(300);
    const square = await made(town.as('police'), {
      name: 'Ruta',
      outline: { from: 'square', cell_size: 500, cell: 2 },
    });
    expect(square.place).toMatchObject({ stadsdel: 'ost' });
    expect(Math.abs(square.place.area_m2 - 250_000)).toBeLessThan(50);
    expect(await refused({ name: 'Ruta' })).toEqual([400, 'name']);
    expect(await refused({ name: 'å'.repeat(100_000) })).toEqual([400, 'name']);
    expect(await refused({ kind: 'moon' })).toEqual([400, 'kind']);
  });
});

describe('the hours that hold most', () => {
  it('are six in a row, also over midnight, with the interval of their share', () => {
    const n = new Array<number>(24).fill(0);
    n[22] = 10;
    n[1] = 10;
    n[12] = 5;
    const hot = hotHours(n)!;
    expect(hot.share).toBe(0.8);
    expect((hot.to - hot.from + 24) % 24).toBe(6);
    expect([22, 1].every((hour) => (hour - hot.from + 24) % 24 < 6)).toBe(true);
    // Clopper and Pearson of 20 of 25
    expect(hot.low).toBeCloseTo(0.593, 3);
    expect(hot.high).toBeCloseTo(0.9317, 3);
    expect(hotHours(new Array<number>(24).fill(0))).toBeNull();
  });
});
