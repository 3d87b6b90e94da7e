import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeCard } from '../../../server/contract/place-register';
import { decisionConflict, priorities, savedDecision } from '../../../server/contract/priorities';
import { problem } from '../../../server/contract/problem';
import { insertReport } from '../../../server/store/tables/report';
import { house } from '../streets/tiny-streets';
import { groundRow } from '../tiles/tiny-ground';
import { everyMonth, openTown, times, type Town } from '../tiny-town';

const on = (day: string) => ({ occurred_from: `${day} 12:00:00`, occurred_to: `${day} 12:00:00` });
const AT_TORGET = { x: 660_550, y: 6_580_550 };
const IN_OST = { x: 661_500, y: 6_580_500, stadsdel: 'ost' };
const answer = (code: string, share: number, more: object = {}) => ({
  ...{ source: 'own', about: 'stadsdel', code, question: 'litter', year: 2025, share, n: 400 },
  geometry: 'POINT (17.8 59.3)',
  ...more,
});
const EVEN = { residents: 1, police: 1, city: 1 };
const given = (more: object = {}) => ({ kind: 'stadsdel', weights: EVEN, chosen: ['vast'], reason: 'Flest', ...more });

describe('the three voices', () => {
  let town: Town;
  // today is 8 January 2026
  beforeEach(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...everyMonth([2024, 2025], 10),
          ...times(60, { ...AT_TORGET, ...on('2025-05-06') }),
          ...times(6, { ...IN_OST, ...on('2025-05-06') }),
          // found by the police themselves
          ...times(30, { ...IN_OST, category: 'drugs', ...on('2025-05-06') }),
        ],
        survey: [
          answer('vast', 0.2),
          answer('ost', 0.6),
          answer('ost', 0.9, { year: 2024 }),
          answer('ost', 0.5, { question: 'dark', n: null }),
          answer('vast', 0.5, { question: 'dark', n: 20 }),
        ],
      },
    });
  });
  afterEach(() => town.close());

  const read = (query = '') => town.ask(priorities, `/api/priorities${query}`);
  const decide = (more: object = {}) => town.as('planner').send('POST', '/api/priorities', given(more));
  const place = async (name: string, outline: object) => {
    const sent = { name, kind: 'square', members: [], status: 'watched', reason: '', outline };
    const sentPlace = await town.as('police').send('POST', '/api/place-register', sent);
    return placeCard.parse(sentPlace.answer).place.place_id;
  };

  it('each put the stadsdelar in their own order, and say how sure it is', async () => {
    const { units, has, period } = await read();
    expect(period).toEqual({ from: '2024-12-01', to: '2025-12-01' });
    const [vast, ost] = ['vast', 'ost'].map((code) => units.find((unit) => unit.code === code)!);
    expect(has).toEqual({ residents: true, police: true, city: false });
    // 180 reported offences against 6, those that the police find left out
    expect([vast!.evidence.n_offences, ost!.evidence.n_offences]).toEqual([180, 6]);
    expect([vast!.voices.police, ost!.voices.police]).toEqual([
      { rank: 1, low: 1, high: 1 },
      { rank: 2, low: 2, high: 2 },
    ]);
    // more in ost see litter, and of dark places nobody can tell
    expect([ost!.voices.residents!.low, vast!.voices.residents!.high]).toEqual([1, 2]);
    expect(vast!.voices.city).toBeNull();
  });

  it('tell of every answer how many gave it, its interval, and that they are too few', async () => {
    const { units } = await read();
    const vast = units.find(({ code }) => code === 'vast')!.evidence.answers;
    expect(vast.map(({ question, share, n, is_few }) => [question, share, n, is_few])).toEqual([
      ['dark', 0.5, 20, true],
      ['litter', 0.2, 400, false],
    ]);
    expect(vast[1]!.low).toBeCloseTo(0.1637, 3);
    // nobody has said how many answered: no interval; and of each question the latest year
    const ost = units.find(({ code }) => code === 'ost')!.evidence.answers;
    expect(ost.map(({ question, year, low }) => [question, year, low === null])).toEqual([
      ['dark', 2025, true],
      ['litter', 2025, false],
    ]);
  });

  it('are weighed as somebody says, the same each time', async () => {
    const first = async (weights: string) => (await read(`?weights=${weights}`)).units[0]!.code;
    expect(await first('0,1,0')).toBe('vast');
    expect(await first('1,0,0')).toBe('ost');
    expect(await read('?weights=3,1,0')).toEqual(await read('?weights=3,1,0'));
    const { units } = await read('?weights=0,0,1');
    expect(units.map(({ together }) => together)).toEqual([null, null]);
  });

  it('say how much the order is the weights: who stays at the top with any, and what ten parts change', async () => {
    const { units, shifts, top, sentence } = await read('?weights=62,38,0');
    expect(top).toBe(1);
    for (const { in_top_any } of units) expect(in_top_any).toBeLessThan(0.9);
    expect(sentence.sv).toContain('hänger på vikterna');
    const more = (voice: string) => shifts.find((shift) => shift.voice === voice && shift.by === 10)!;
    const moved = [more('residents'), more('police')].filter(({ enters }) => enters.length > 0);
    expect(moved.length).toBeGreaterThan(0);
    // two that cannot be told apart share their places
    expect(units.map(({ together }) => [together!.first, together!.last])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('speak of places too: what the stadsdel answers where nobody has asked at the place, and no offence in a home', async () => {
    const torget = await place('Torget', { from: 'place', place: 'torget', radius_m: 100 });
    await place('Rutan', { from: 'stadsdel', stadsdel: 'ost' });
    await town.write({
      survey: [answer('vast', 0.2), answer('torget', 0.7, { about: 'place', question: 'unsafe_evening', n: 90 })],
    });
    await town.live.refresh();
    const { units } = await read('?kind=place');
    const one = units.find(({ code }) => code === torget)!;
    expect(one.evidence.n_offences).toBe(60);
    expect(one.evidence.answers.map(({ question, is_of_stadsdel }) => [question, is_of_stadsdel])).toEqual([
      ['litter', true],
      ['unsafe_evening', false],
    ]);
  });

  const addMeasure = (stadsdel: string) => {
    const about = { kind: 'stadsdel', stadsdel };
    const texts = { problem: 'Mörkt', cause: 'Trasigt', action: 'Lampor', indicator: 'Brott', owner: '' };
    const measure = { about, promise_id: null, ...texts, categories: [], from: '2025-12-01', to: null, months: 3, is_worst: false }; // prettier-ignore
    return town.as('planner').send('POST', '/api/measures', measure);
  };
  const layer = async (name: string, query = '') => (await read(query)).city.find((each) => each.layer === name)!;

  it('hear of the municipality only what is known of every stadsdel: where nobody writes, nothing seems needed', async () => {
    for (let i = 0; i < 5; i++) await addMeasure('ost');
    const uneven = await read('?weights=0,0,1');
    expect(uneven.has.city).toBe(false);
    expect(await layer('measures')).toMatchObject({ counts: false });
    expect((await layer('measures')).reason.sv).toMatch(/^I 1 av 2 stadsdelar är minst en åtgärd nedskriven/);
    // it is told all the same
    expect(uneven.units.find(({ code }) => code === 'ost')!.evidence.measures).toHaveLength(3);

    await addMeasure('vast');
    const { units, has } = await read('?weights=0,0,1');
    expect(has.city).toBe(true);
    expect(units[0]!.code).toBe('ost');
    expect(units[0]!.evidence.measures[0]).toEqual({ problem: 'Mörkt', action: 'Lampor', phase: 'ongoing' });
    expect(await layer('measures')).toMatchObject({ counts: true });
  });

  it('hear of lamps once their state is known in every stadsdel, and of reports once every stadsdel sends them', async () => {
    const lamps = (east: number, n: number, state: string | null) =>
      Array.from(
        { length: n },
        (_, i) =>
        groundRow(`${east}-${i}`, String(house('', '', '', east + i, 500)['geometry']), { class: 'street_lamp', name: null, state }), // prettier-ignore
      );
    // as many as are needed in vast, too few in ost
    await town.write({ point_of_interest: [...lamps(400, 40, 'working'), ...lamps(1400, 29, 'out')] });
    await town.live.refresh();
    expect(await layer('lamps')).toMatchObject({ counts: false });
    expect((await layer('lamps')).reason.en).toMatch(/^In 1 of 2 stadsdelar the state is known/);
    await town.write({ point_of_interest: [...lamps(400, 40, 'working'), ...lamps(1400, 30, 'out')] });
    await town.live.refresh();
    expect(await layer('lamps')).toMatchObject({ counts: true });
    const { units } = await read('?weights=0,0,1');
    expect(units.map(({ code, evidence }) => [code, evidence.lamps!.n_out])).toEqual([
      ['ost', 30],
      ['vast', 0],
    ]);
    // eight more of which nobody knows whether they burn: under 80 % of 38
    await town.write({
      point_of_interest: [...lamps(400, 40, 'working'), ...lamps(1400, 30, 'out'), ...lamps(1450, 8, null)],
    });
    await town.live.refresh();
    expect(await layer('lamps')).toMatchObject({ counts: false });

    expect(await layer('reports')).toMatchObject({ counts: false });
    for (const stadsdel of ['vast', 'ost']) for (let i = 0; i < 5; i++) await addReport(stadsdel, 'seen');
    expect(await layer('reports')).toMatchObject({ counts: true });
    expect(await layer('reports', '?kind=place')).toMatchObject({ counts: false });
    // two that nobody has read: 5 of 7
    for (let i = 0; i < 2; i++) await addReport('ost', 'received');
    expect(await layer('reports')).toMatchObject({ counts: false });
    for (const name of ['walks', 'mapped']) expect(await layer(name)).toMatchObject({ counts: false });
  });

  let n_reports = 0;
  const addReport = (stadsdel: string, status: 'seen' | 'received') =>
    insertReport(
      town.store.db,
      {
        ...{ report_id: `r${n_reports++}`, revision: 1, receipt_hash: null, merged_into: null, status, stadsdel },
        ...{ kind: 'unsafe', category: 'dark', received_at: '2026-01-02T10:00:00.000Z', content: null, answer: null },
        ...{ point: null, measure_id: null, updated_by: null, updated_at: '2026-01-02T10:00:00.000Z' },
      },
      [],
    );

  it('end in a decision that is kept with its reason and the order as it was', async () => {
    const { decision } = savedDecision.parse((await decide()).answer);
    expect(decision).toMatchObject({
      decided_on: '2026-01-08',
      reason: 'Flest',
      decided_by: 'Åsa planner',
      weights: EVEN,
    });
    expect(decision.chosen).toEqual([{ code: 'vast', name: 'Väst' }]);
    expect(decision.order).toHaveLength(2);
    const path = `/api/priorities/${decision.decision_id}`;
    const change = { chosen: ['ost', 'vast'], reason: 'Båda', revision: 1 };
    const changed = savedDecision.parse((await town.as('police').send('PUT', path, change)).answer).decision;
    expect([changed.revision, changed.reason, changed.order]).toEqual([2, 'Båda', decision.order]);
    const { status, answer: told } = await town.as('planner').send('PUT', path, change);
    expect([status, decisionConflict.parse(told).current.reason]).toEqual([409, 'Båda']);
    expect((await read()).decisions.map(({ reason }) => reason)).toEqual(['Båda']);
    const trail = (await town.store.db.selectFrom('audit').select(['action', 'subject']).execute()).filter(({ subject }) => subject === 'priority'); // prettier-ignore
    expect(trail.map(({ action }) => action)).toEqual(['create', 'change']);
  });

  it.each([
    [{ reason: '' }, 'reason'],
    [{ reason: 'x'.repeat(1001) }, 'reason'],
    [{ chosen: [] }, 'chosen'],
    [{ chosen: ['kista'] }, 'chosen'],
    [{ weights: { residents: 0, police: 0, city: 0 } }, 'weights'],
    [{ weights: { residents: -1, police: 1, city: 1 } }, 'weights.residents'],
    [{ kind: 'gata' }, 'kind'],
  ])('refuse %j, and keep nothing', async (more, field) => {
    const { status, answer: told } = await decide(more);
    expect([status, problem.parse(told).error.field]).toEqual([400, field]);
    expect((await read()).decisions).toEqual([]);
  });

  it.each([
    ['weights=1,1', 'weights'],
    ['weights=0,0,0', 'weights'],
    ['weights=1,-1,1', 'weights'],
    ['weights=101,1,1', 'weights'],
    ['top=0', 'top'],
    ['top=21', 'top'],
    ['kind=gata', 'kind'],
  ])('refuse ?%s', async (query, field) => {
    const { status, ...error } = await town.refuse(`/api/priorities?${query}`);
    expect([status, error.field]).toEqual([400, field]);
  });

  it('are for those who may see where offences gather', async () => {
    expect((await town.as('partner').request('/api/priorities')).status).toBe(403);
    expect((await town.as('planner').request('/api/priorities')).status).toBe(200);
  });

  it('say that nothing is known where nothing is', async () => {
    const empty = await openTown();
    const { units, sentence } = await empty.ask(priorities, '/api/priorities?weights=1,0,0');
    expect(units.map(({ together }) => together)).toEqual([null, null]);
    expect(sentence.en).toMatch(/^Nothing is known/);
    await empty.close();
  });
});
