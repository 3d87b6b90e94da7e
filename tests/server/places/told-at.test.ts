import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetings } from '../../../server/contract/meetings';
import { placeCard, placeRegister } from '../../../server/contract/place-register';
import { insertReport } from '../../../server/store/tables/report';
import { insertVisit } from '../../../server/store/tables/visit';
import { everyMonth, openTown, pass, times, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

const ROUND_TORGET = { from: 'place', place: 'torget', radius_m: 100 };
const FOUND = { x: 660_550, y: 6_580_550, occurred_from: '2025-06-06 22:00:00', occurred_to: '2025-06-06 22:00:00' };

describe('the card of a place', () => {
  let town: Town;
  // today is 8 January 2026
  beforeEach(async () => {
    const walk = (day: string, more: object = {}) =>
      pass({
        ...{ activity: 'night_walk', week_start: '2026-01-05', place: 'torget' },
        ...{ planned_from: `${day}T18:00:00Z`, planned_to: `${day}T20:00:00Z` },
        ...more,
      });
    town = await openTown({
      tables: {
        offence: [...everyMonth([2024, 2025], 1), ...times(10, FOUND)],
        presence: [
          walk('2026-01-05'),
          walk('2026-01-06', { place: null }),
          walk('2026-01-07', { actor: 'walkers' }),
          walk('2026-01-10'),
        ],
      },
    });
  });
  afterEach(() => town.close());

  const made = async (name: string, outline: object = ROUND_TORGET) => {
    const sent = { name, kind: 'square', members: [], status: 'watched', reason: '', outline };
    return placeCard.parse((await town.as('police').send('POST', '/api/place-register', sent)).answer);
  };
  const read = async (as: Person, place_id: string) =>
    placeCard.parse(await (await as.request(`/api/place-register/${place_id}`)).json());
  let n_reports = 0;
  const report = (at: { lng: number; lat: number } | null, more: object = {}) =>
    insertReport(
      town.store.db,
      {
        ...{ report_id: `r${n_reports++}`, revision: 1, receipt_hash: null, merged_into: null, stadsdel: 'vast' },
        ...{ status: 'received', kind: 'unsafe', category: 'dark', received_at: '2026-01-02T10:00:00.000Z' },
        ...{ answer: null, point: null, measure_id: null, updated_by: null, updated_at: '2026-01-02T10:00:00.000Z' },
        content: JSON.stringify({ language: 'sv', place: '', text: 'Mörkt', point: at, masked: [] }),
        ...more,
      },
      [],
    );

  it('counts what residents have told of it, also once their words are gone, and never says them', async () => {
    const [lng, lat] = [town.pack.places[0]!.lng!, town.pack.places[0]!.lat!];
    const here = { lng, lat };
    await report(here);
    await report(here, { status: 'mended', category: 'litter' });
    await report(null, { content: null, point: JSON.stringify({ title: { sv: 'Mörkt', en: 'Dark' }, at: here }) });
    await report(here, { merged_into: 'r0' });
    // elsewhere, nowhere and long ago
    await report({ lng: lng + 0.01, lat });
    await report(null);
    await report(here, { received_at: '2024-12-01T10:00:00.000Z' });
    const { place, observations } = await made('Torget');
    expect(observations).toEqual({
      ...{ n_reports: 4, n_open: 2, n_by_seen: [] },
      n_by_category: [
        { category: 'dark', n: 3 },
        { category: 'litter', n: 1 },
      ],
    });
    expect((await read(town.as('planner'), place.place_id)).observations).toMatchObject({
      n_reports: 4,
      n_by_seen: null,
    });
    expect((await read(town.as('partner'), place.place_id)).observations).toBeNull();
  });

  it('counts what visits there have seen, for the police alone', async () => {
    const { pass_id } = await town.store.db.selectFrom('pass').select('pass_id').executeTakeFirstOrThrow();
    const { place } = await made('Torget');
    const visit = (visit_id: string, more: object) =>
      insertVisit(town.store.db, {
        ...{ visit_id, pass_id, stadsdel: 'vast', place: null, register_place: null, word: null },
        ...{ visited_from: '2026-01-05T18:10:00.000Z', visited_to: '2026-01-05T18:20:00.000Z' },
        ...{ set_off_at: null, done: '', seen_note: '', reported_by: 'u', recorded_at: '2026-01-05T19:00:00.000Z' },
        ...more,
      });
    await visit('a', { place: 'torget', seen: 'lighting,litter' });
    await visit('b', { register_place: place.place_id, seen: 'lighting' });
    await visit('c', { seen: 'noise' });
    expect((await read(town.as('police'), place.place_id)).observations!.n_by_seen).toEqual([
      { seen: 'lighting', n: 2 },
      { seen: 'litter', n: 1 },
    ]);
    expect((await read(town.as('planner'), place.place_id)).observations!.n_by_seen).toBeNull();
  });

  it('tells of meetings there with what came of them, and of those to come, as far as their reader may see where', async () => {
    const police = town.as('police');
    const { meetings: all } = meetings.parse(await (await police.request('/api/meetings')).json());
    const said = { n_came: 9, heard: ['Mörkt i tunneln'], next_step: 'Lampan byts', told_to: '', revision: 0 };
    for (const { pass_id, may_record } of all)
      if (may_record) await police.send('PUT', `/api/meetings/${pass_id}/outcome`, said);
    const { place, meetings: told } = await made('Torget');
    expect(told.map(({ date, outcome }) => [date, outcome?.heard ?? null])).toEqual([
      ['2026-01-10', null],
      ['2026-01-05', ['Mörkt i tunneln']],
    ]);
    const walker = town.asUser({ name: 'Nils', role: 'partner', actors: ['walkers'] });
    expect((await read(walker, place.place_id)).meetings).toEqual([]);
  });

  it('has a row that says how many measures have begun there, and that places share offences', async () => {
    const { place } = await made('Torget');
    const register = async () =>
      placeRegister.parse(await (await town.as('planner').request('/api/place-register')).json());
    expect((await register()).sentence!.sv).not.toContain('går in i varandra');
    await made('Torgets norra del', { ...ROUND_TORGET, radius_m: 60 });
    const measure = (from: string) =>
      town.as('planner').send('POST', '/api/measures', {
        ...{ about: { kind: 'place', place_id: place.place_id }, promise_id: null, owner: '', to: null, months: 3 },
        ...{ problem: 'Bråk', cause: 'Mörkt', action: 'Ljus', indicator: 'Färre', categories: [], is_worst: false },
        from,
      });
    expect((await measure('2025-11-01')).status).toBe(200);
    expect((await measure('2026-03-01')).status).toBe(200);
    const { places, sentence } = await register();
    expect(places.map(({ name, repeat }) => [name, repeat!.n_measures])).toEqual([
      ['Torget', 1],
      ['Torgets norra del', 0],
    ]);
    expect(sentence!.sv).toMatch(/på de 2 platserna\. Platser som går in i varandra delar brott/);
  });
});
