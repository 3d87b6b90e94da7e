import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureConflict, measureEffect, measures, savedMeasure } from '../../../server/contract/measures';
import { placeCard } from '../../../server/contract/place-register';
import { problem } from '../../../server/contract/problem';
import { everyMonth, openTown, times, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

const AT_TORGET = { x: 660_550, y: 6_580_550 };
/** In the middle of ost, a kilometre and more from the square. */
const IN_OST = { x: 661_900, y: 6_580_100, stadsdel: 'ost' };
const on = (day: string) => ({ occurred_from: `${day} 12:00:00`, occurred_to: `${day} 12:00:00` });

const given = (more: object = {}) => ({
  about: { kind: 'stadsdel', stadsdel: 'vast' },
  promise_id: null,
  problem: 'Bråk på kvällarna',
  cause: 'Mörkt vid busshållplatsen',
  action: 'Ny belysning',
  indicator: 'Anmälda brott på kvällen',
  categories: [],
  owner: 'Småköpings kommun',
  from: '2025-04-01',
  to: null,
  months: 3,
  is_worst: false,
  ...more,
});

describe('measures', () => {
  let town: Town;
  // today is 8 January 2026
  beforeEach(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...everyMonth([2023, 2024, 2025], 10),
          ...times(40, { ...AT_TORGET, ...on('2023-06-01') }),
          ...times(40, { ...AT_TORGET, ...on('2024-05-06') }),
          ...times(10, { ...AT_TORGET, ...on('2025-05-06') }),
          ...times(38, { ...IN_OST, ...on('2023-06-01') }),
          ...times(40, { ...IN_OST, ...on('2024-05-06') }),
          ...times(40, { ...IN_OST, ...on('2025-05-06') }),
          // found by the police themselves
          ...times(90, { ...AT_TORGET, category: 'drugs', ...on('2025-05-06') }),
        ],
      },
    });
  });
  afterEach(() => town.close());

  const add = (as: Person, more: object = {}) => as.send('POST', '/api/measures?language=sv', given(more));
  const made = async (more: object = {}) => savedMeasure.parse((await add(town.as('planner'), more)).answer).measure;
  const evaluated = (measure_id: string, query = '') =>
    town.ask(measureEffect, `/api/measures/${measure_id}/effect${query}`);
  const place = async (name: string, outline: object) => {
    const sent = { name, kind: 'square', members: [], status: 'watched', reason: '', outline };
    const { answer } = await town.as('police').send('POST', '/api/place-register', sent);
    return placeCard.parse(answer).place.place_id;
  };

  it('are kept from problem to indicator, read by all who co-operate and changed by police and municipality', async () => {
    const measure = await made();
    expect(measure).toMatchObject({
      revision: 1,
      about: { kind: 'stadsdel', code: 'vast', name: 'Väst' },
      cause: 'Mörkt vid busshållplatsen',
      phase: 'ongoing',
    });
    await made({ from: '2026-03-01', action: 'Grind' });
    await made({ from: '2024-01-01', to: '2024-05-01', action: 'Kameror' });
    const read = measures.parse(await (await town.as('partner').request('/api/measures')).json());
    expect(read.measures.map(({ action, phase }) => [action, phase])).toEqual([
      ['Grind', 'planned'],
      ['Ny belysning', 'ongoing'],
      ['Kameror', 'ended'],
    ]);
    expect(read.may_change).toBe(false);
    expect((await add(town.as('partner'))).status).toBe(403);
    expect((await town.as('partner').request(`/api/measures/${measure.measure_id}/effect`)).status).toBe(403);
    expect((await town.as(null).request('/api/measures')).status).toBe(401);
  });

  it('are told to have helped, in one sentence with its interval', async () => {
    const { measure_id } = await made();
    const answer = await evaluated(measure_id);
    expect(answer.effect.after).toEqual({ from: '2025-04-01', to: '2025-07-01' });
    expect(answer.effect.before).toEqual({ from: '2024-04-01', to: '2024-07-01' });
    expect(answer.effect.verdict).toBe('fewer');
    // −30 ± 1.96·√130; what the police find themselves is in none of it
    expect(answer.sentence.sv).toBe(
      'Väst med omgivning (150 m) hade 30 anmälda brott färre än Öst tyder på (95\u00a0% intervall −52 till −8).',
    );
    // changes in per cent: ln(20 / 40) is 1.96 times √(1/40 + 1/20 + 1/40 + 1/40)
    expect(answer.least_seen).toMatchObject({ n_before: 40, fall_pct: 50 });
    expect(answer.least_seen!.sentence.sv).toMatch(
      /^Med 40 anmälda brott i tiden före går en minskning under 50.% inte att skilja från slumpen\.$/,
    );
    expect(answer.controls.map(({ code, reason }) => [code, reason.sv])).toEqual([
      ['ost', '38 anmälda brott mot 40 i tiden dessförinnan; ligger intill'],
    ]);
    expect(answer.regression).toBeNull();
    const again = await town.ask(measureEffect, `/api${answer.effect.card.address}`);
    expect(again.effect.parts).toEqual(answer.effect.parts);
    expect(await town.refuse(`/api/measures/${measure_id}/effect?control=nord`)).toMatchObject({
      status: 400,
      field: 'control',
    });
  });

  it('keep what somebody has chosen to hold them against, as long as it is there', async () => {
    const round = { from: 'place', place: 'torget', radius_m: 60 };
    const here = await place('Torget', round);
    const [one, two] = [await place('Ost', { from: 'stadsdel', stadsdel: 'ost' }), await place('Väst', { from: 'stadsdel', stadsdel: 'vast' })]; // prettier-ignore
    const about = { about: { kind: 'place', place_id: here } };
    const { measure_id } = await made(about);
    const alike = (await evaluated(measure_id)).effect.control?.code;
    const other = alike === one ? two : one;
    const keep = (control: string, revision: number) =>
      town.as('police').send('PUT', `/api/measures/${measure_id}`, given({ ...about, control, revision }));
    expect(savedMeasure.parse((await keep(other, 1)).answer).measure.control).toBe(other);
    expect((await evaluated(measure_id)).effect.control?.code).toBe(other);
    // asked for another, it is held against that, and keeps what it has
    expect((await evaluated(measure_id, `?control=${alike}`)).effect.control?.code).toBe(alike);
    await keep('gone', 2);
    expect((await evaluated(measure_id)).effect.control?.code).toBe(alike);
  });

  it('count the kinds of offence that their indicator names', async () => {
    const { measure_id } = await made({ categories: ['assault'] });
    const answer = await evaluated(measure_id);
    expect(answer.effect.too_little?.reason).toBe('too_few');
    expect(answer.effect.zones[0]).toMatchObject({ before: 0, after: 0 });
    expect(answer.least_seen?.sentence.sv).toMatch(
      /^Med 0 anmälda brott i tiden före, och 0 i jämförelsen, går det inte/,
    );
  });

  it('say before they begin what could be told at all, and when', async () => {
    const { measure_id } = await made({ from: '2026-02-01' });
    const answer = await evaluated(measure_id);
    expect(answer.sentence.sv).toBe('Åtgärden börjar 1 februari 2026. Om den hjälper kan sägas efter 1 maj 2026.');
    expect(answer.least_seen).not.toBeNull();
    const { measure_id: late } = await made({ from: '2025-12-01' });
    expect((await evaluated(late)).sentence.en).toBe(
      'Too early: whether the measure helped can be said after 1 March 2026.',
    );
  });

  it('at a place are held against places alike where nothing was done', async () => {
    const squares = { torget: { from: 'place', place: 'torget', radius_m: 100 } };
    const torget = await place('Torget', squares.torget);
    const other = await place('Ost', { from: 'square', cell_size: 500, cell: 3 });
    const { measure_id } = await made({ about: { kind: 'place', place_id: torget }, is_worst: true });
    const answer = await evaluated(measure_id);
    expect(answer.effect.about).toMatchObject({ kind: 'place', name: 'Torget' });
    expect(answer.effect.zones[0]).toMatchObject({ before: 40, after: 10 });
    expect(answer.controls.map(({ code }) => code)).toEqual([other]);
    // fewer than four others say nothing of what is usual
    expect(answer.regression).toBeNull();
    await made({ about: { kind: 'place', place_id: other }, action: 'Grind' });
    expect((await evaluated(measure_id)).controls[0]!.reason.sv).toMatch(/har en åtgärd i samma tid$/);
  });

  it('tell who comes second, and leave a row of every change', async () => {
    const { measure_id } = await made();
    const path = `/api/measures/${measure_id}`;
    const put = (action: string) => town.as('police').send('PUT', path, { ...given({ action }), revision: 1 });
    expect((await put('Fler lampor')).status).toBe(200);
    const late = await put('Färre lampor');
    expect(late.status).toBe(409);
    expect(measureConflict.parse(late.answer).current).toMatchObject({ revision: 2, action: 'Fler lampor' });
    expect((await town.as('police').send('DELETE', `${path}?revision=1`)).status).toBe(409);
    expect((await town.as('police').send('DELETE', `${path}?revision=2`)).status).toBe(200);
    expect((await town.as('police').send('DELETE', `${path}?revision=2`)).status).toBe(404);
    const trail = await town.store.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', 'measure')
      .orderBy('audit_id')
      .execute();
    expect(trail.map(({ action }) => action)).toEqual(['create', 'change', 'remove']);
  });

  it.each([
    ['no problem', { problem: '  ' }, 'problem'],
    ['a hundred thousand characters', { cause: 'å'.repeat(100_000) }, 'cause'],
    ['a place that there is not', { about: { kind: 'place', place_id: 'x' } }, 'about'],
    ['a stadsdel that there is not', { about: { kind: 'stadsdel', stadsdel: '<b>' } }, 'about'],
    ['a promise that there is not', { promise_id: 'x' }, 'promise_id'],
    ['a kind of offence that there is not', { categories: ['moon'] }, 'categories'],
    ['an end before the beginning', { to: '2025-03-01' }, 'to'],
    ['a beginning without end', { from: '2999-01-01' }, 'from'],
    ['no months', { months: 0 }, 'months'],
  ])('refuse %s in one sentence, and keep nothing', async (_, more, field) => {
    const { status, answer } = await add(town.as('police'), more);
    const { error } = problem.parse(answer);
    expect([status, error.field]).toEqual([400, field]);
    expect(error.message).toMatch(/^\S+: .+\. Ange .+\.$/);
    expect((await town.ask(measures, '/api/measures')).measures).toEqual([]);
  });

  it('keep markup as the text that it is', async () => {
    const problem = '<script>alert(1)</script> & "bråk"';
    expect((await made({ problem })).problem).toBe(problem);
  });
});
