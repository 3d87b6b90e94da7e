import { afterAll, beforeAll, expect, it } from 'vitest';
import { effect, followUp } from '../../../server/contract/follow-up';
import { everyMonth, offence, openTown, pass, times, type Town } from '../tiny-town';

let town: Town;
const IN_VAST = { x: 660_100, y: 6_580_500, stadsdel: 'vast' };
const IN_OST = { x: 661_900, y: 6_580_500, stadsdel: 'ost' };
const BEFORE = '2024-11-06 12:00:00';
const AFTER = '2025-11-06 12:00:00';

beforeAll(async () => {
  town = await openTown({
    tables: {
      offence: [
        ...everyMonth([2023, 2024, 2025], 10),
        offence({ category: 'home_violence', occurred_from: '2025-12-31 12:00:00' }),
        ...times(40, { ...IN_VAST, occurred_from: BEFORE }),
        ...times(10, { ...IN_VAST, occurred_from: AFTER }),
        ...times(40, { ...IN_OST, occurred_from: BEFORE }),
        ...times(40, { ...IN_OST, occurred_from: AFTER }),
        ...times(90, { ...IN_VAST, category: 'drugs', occurred_from: AFTER }),
      ],
      presence: [
        pass({ week_start: '2025-12-15', status: 'done', delivered_min: 60, place: 'torget' }),
        pass({ week_start: '2025-12-22', status: 'cancelled', delivered_min: 0 }),
        pass({ week_start: '2025-12-29' }),
      ],
    },
  });
});
afterAll(() => town.close());

const QUERY = '/api/follow-up/effect?stadsdel=vast&from=2025-10-01&to=2025-12-31';

it('follows the last twelve weeks unless asked for others', async () => {
  const answer = await town.ask(followUp, '/api/follow-up');
  expect([answer.from, answer.to, answer.weeks.length]).toEqual(['2025-W42', '2026-W01', 12]);
  expect(answer.whole).toMatchObject({ n_reported: 1, n_cancelled: 1, n_without_report: 1, dosage: 0.25 });
  const one = await town.ask(followUp, '/api/follow-up?from=2025-W51&to=2025-W51');
  expect(one.period).toEqual({ from: '2025-12-15', to: '2025-12-22' });
  expect(one.places).toMatchObject([{ place: 'torget', dosage: 0.5 }]);
  expect(one.stadsdelar.map(({ stadsdel, visits }) => [stadsdel, visits])).toEqual([
    ['vast', 1],
    ['ost', 0],
  ]);
});

it('tells no place to those who plan the city, and nothing at all to partners', async () => {
  const get = (role: 'planner' | 'partner', path: string) => town.as(role).request(path);
  const answer = followUp.parse(await (await get('planner', '/api/follow-up')).json());
  expect(answer.places).toBeNull();
  expect(JSON.stringify(answer)).not.toContain('torget');
  expect((await get('planner', '/api/follow-up/effect?place=torget')).status).toBe(403);
  expect((await get('planner', QUERY)).status).toBe(200);
  expect((await get('partner', '/api/follow-up')).status).toBe(403);
  expect((await get('partner', QUERY)).status).toBe(403);
});

it('refuses weeks that are none, are too many or go backwards', async () => {
  for (const [query, field] of [
    ['from=2025-W60', 'from'],
    ['from=2025-W10&to=2025-W09', 'to'],
    ['from=2020-W01&to=2025-W01', 'to'],
  ])
    expect(await town.refuse(`/api/follow-up?${query}`)).toMatchObject({ status: 400, field });
});

it('says in words that there were fewer than the control suggests', async () => {
  const answer = await town.ask(effect, QUERY);
  expect(answer.before).toEqual({ from: '2024-10-01', to: '2024-12-31' });
  expect(answer.control).toEqual({ kind: 'stadsdel', code: 'ost', name: 'Öst' });
  // the homes' own offences and the 90 that presence produces are in none of them
  expect(answer.zones.map(({ before, after }) => [before, after])).toEqual([
    [40, 10],
    [0, 0],
    [40, 40],
    [0, 0],
  ]);
  // −30 ± 1.96·√130
  expect(answer.parts?.together).toEqual({ wdd: -30, low: -52.3, high: -7.7 });
  expect(answer.verdict).toBe('fewer');
  expect(answer.sentence.sv).toBe(
    'Väst med omgivning (150 m) hade 30 anmälda brott färre än Öst tyder på (95\u00a0% intervall −52 till −8).',
  );
  expect(answer.card).toMatchObject({ method: 'wdd', n_offences: 130 });
  expect(answer.card.left_out.map(({ n }) => n)).toEqual([90, 60]);
  expect(answer.notes.filter(({ is_warning }) => is_warning).map(({ text }) => text.en.slice(0, 14))).toEqual([
    'The period bef',
    'Öst is next to',
  ]);
  expect(await town.ask(effect, `/api${answer.card.address}`)).toMatchObject({ parts: answer.parts });
});

it('says when there were more, and when there is too little data', async () => {
  const more = await town.ask(effect, '/api/follow-up/effect?stadsdel=ost&from=2025-10-01&to=2025-12-31&control=vast');
  expect(more.verdict).toBe('more');
  const same = await town.ask(effect, `${QUERY}&before_from=2025-09-01&before_to=2025-10-01`);
  expect(same).toMatchObject({ too_little: { reason: 'too_few' }, verdict: null, parts: null });
  expect(same.sentence.sv).toMatch(/^För lite data/);
  const place = await town.ask(effect, '/api/follow-up/effect?place=torget&from=2025-10-01&to=2025-12-31');
  expect(place).toMatchObject({ too_little: { reason: 'no_control' }, control: null });
});

it('leaves out the weeks of which reports still come in, by itself and when they are asked for', async () => {
  // a week's delay is taken for granted where no report has a date: complete to 2 January 2026
  const own = await town.ask(effect, '/api/follow-up/effect?stadsdel=vast');
  expect(own.after).toEqual({ from: '2025-10-06', to: '2025-12-29' });
  const asked = await town.ask(effect, '/api/follow-up/effect?stadsdel=vast&from=2025-10-02&to=2026-01-08');
  expect(asked.after).toEqual({ from: '2025-10-02', to: '2026-01-01' });
  expect(asked.before).toEqual({ from: '2024-10-02', to: '2025-01-01' });
  expect(asked.notes.map(({ text }) => text.sv)).toContain(
    'De sista 7 dagarna är inte med: anmälningar kommer ännu in för dem, och de skulle se ut som en minskning.',
  );
  const late = await town.ask(effect, '/api/follow-up/effect?stadsdel=vast&from=2025-12-30&to=2026-01-08');
  expect(late).toMatchObject({ too_little: { reason: 'not_complete' }, verdict: null, parts: null });
});

it('compares no period that goes on, or that the data do not cover', async () => {
  const on = await town.ask(effect, '/api/follow-up/effect?stadsdel=vast&from=2025-12-01&to=2026-02-01');
  expect(on).toMatchObject({ too_little: { reason: 'not_ended' }, parts: null, expected: null });
  const old = await town.ask(effect, '/api/follow-up/effect?stadsdel=vast&from=2021-01-01&to=2021-04-01');
  expect(old).toMatchObject({ too_little: { reason: 'not_covered' }, parts: null });
});

it('refuses what cannot be compared, and says why', async () => {
  for (const [query, field] of [
    ['', 'stadsdel'],
    ['stadsdel=nord', 'stadsdel'],
    ['place=vagen', 'place'],
    ['place=torget&stadsdel=vast', 'place'],
    ['stadsdel=vast&control=vast', 'control'],
    ['stadsdel=vast&control=torget', 'control'],
    ['stadsdel=vast&from=2025-13-01', 'from'],
    ['stadsdel=vast&from=2025-03-01&to=2025-02-01', 'to'],
    ['stadsdel=vast&from=2025-03-01&to=2025-04-01&before_from=2025-02-01&before_to=2025-03-15', 'before_to'],
  ])
    expect(await town.refuse(`/api/follow-up/effect?${query}`), query).toMatchObject({ status: 400, field });
});
