import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeCard } from '../../../server/contract/place-register';
import { suggestion } from '../../../server/contract/suggestions';
import type { Tour } from '../../../server/passes/tour';
import { coverage } from '../../../server/contract/coverage';
import { savedTrial } from '../../../server/contract/trials';
import { everyMonth, openTown, times, tinyPack, type Town } from '../tiny-town';

let town: Town;

beforeAll(async () => {
  const pack = tinyPack();
  pack.actors.activities = [{ activity: 'foot_patrol', name: { sv: 'Fotpatrull' } }];
  town = await openTown({
    pack,
    tables: {
      offence: [
        ...everyMonth([2025], 1),
        ...times(30, { x: 660_550, y: 6_580_550, occurred_from: '2025-06-06 22:00:00' }),
      ],
    },
  });
});
afterAll(() => town.close());

const ASKED = {
  week: '2026-W03',
  days: [5, 6],
  actor: 'police',
  activity: 'foot_patrol',
  by: 'offences',
  travel: 'fixed',
};

async function post(path: string, body: unknown, role: 'police' | 'planner' | 'partner' | 'admin' | null = 'police') {
  const response = await town.as(role).request(`/api/suggestions${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function draft(more: object = {}) {
  const { status, body } = await post('', { ...ASKED, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return suggestion.parse(body);
}

/** So many minutes after a visit is over, for so long. */
function later({ to }: { to: string }, after_min: number, length_min: number) {
  const from = Date.parse(to) + after_min * 60_000;
  return { from: new Date(from).toISOString(), to: new Date(from + length_min * 60_000).toISOString() };
}

const passes = () => town.store.db.selectFrom('pass').selectAll().execute();

it('drafts the same again, and plans nothing by it', async () => {
  const [one, two] = [await draft(), await draft()];
  expect(one.result).toEqual(two.result);
  expect(one.suggestion_id).not.toBe(two.suggestion_id);
  expect(one.status).toBe('draft');
  expect(one.result.visits.length).toBeGreaterThan(0);
  expect(await passes()).toEqual([]);
  const response = await town.as('police').request(`/api/suggestions/${one.suggestion_id}`);
  expect(suggestion.parse(await response.json())).toEqual(one);
});

it('plans one visit at a time, and leaves the rest of the draft to be decided on', async () => {
  const { suggestion_id, revision, result } = await draft();
  const [first, ...rest] = result.visits;
  const one = ({ visit_id, place, from, to }: (typeof result.visits)[number]) => ({ visit_id, place, from, to });
  const before = (await passes()).length;
  const taken = { revision, keep_rest: true, visits: [one(first!)] };
  expect((await post(`/${suggestion_id}/accept`, taken)).status).toBe(200);
  expect((await passes()).length).toBe(before + 1);
  // the answer got lost: asked again, nothing is planned twice, and what is left is told
  const again = await post(`/${suggestion_id}/accept`, taken);
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ current: { revision: 2, status: 'draft' } });
  const left = suggestion.parse(await (await town.as('police').request(`/api/suggestions/${suggestion_id}`)).json());
  expect(left.taken).toEqual([first!.visit_id]);
  expect(left.result).toEqual(result);
  // a visit whose place has gone takes the others with it: all of them or none
  const gone = rest.map((visit) => ({ ...one(visit), ...(visit === rest.at(-1) && { place: 'rivet' }) }));
  const refused = await post(`/${suggestion_id}/accept`, { revision: 2, keep_rest: true, visits: gone });
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({ error: { field: 'place' } });
  expect((await passes()).length).toBe(before + 1);
  expect((await post(`/${suggestion_id}/accept`, { revision: 2, keep_rest: true, visits: rest.map(one) })).status).toBe(
    200,
  );
  // what is left is one pass for each patrol and day: here no place is visited twice within four hours
  const together = rest.filter(
    ({ weekday, team, from }, i) =>
      weekday !== rest[i - 1]?.weekday ||
      team !== rest[i - 1]?.team ||
      Date.parse(from) - Date.parse(rest[i - 1]!.to) > 240 * 60_000,
  );
  expect((await passes()).length).toBe(before + 1 + together.length);
  const ended = suggestion.parse(await (await town.as('police').request(`/api/suggestions/${suggestion_id}`)).json());
  expect(ended.status).toBe('accepted');
  await town.store.db.deleteFrom('pass').execute();
});

it('refuses hours of a weekday twice, and a shift that goes on into the next', async () => {
  const at = (weekday: number, from_min: number, to_min: number) => ({ weekday, from_min, to_min });
  for (const hours of [[at(5, 900, 1380), at(5, 960, 1380)], [at(5, 1320, 360), at(6, 300, 700)], [at(8, 900, 1380)]]) {
    const { status, body } = await post('', { ...ASKED, hours });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('hours');
  }
  // the last minute of one is the first of the next
  await draft({ hours: [at(5, 1320, 360), at(6, 360, 700)] });
});

it('plans what a person keeps, as they want it, once', async () => {
  const { suggestion_id, revision, result } = await draft();
  const [first, second] = [result.visits[0]!, result.visits[1]!];
  const visits = [
    { visit_id: first.visit_id, place: first.place, from: first.from, to: first.to },
    { visit_id: second.visit_id, place: 'torget', ...later(first, 40, 20) },
  ];
  const { status, body } = await post(`/${suggestion_id}/accept`, { revision, visits });
  expect(status, JSON.stringify(body)).toBe(200);
  const made = await passes();
  expect(made.map(({ source, place, stadsdel }) => [source, place, stadsdel])).toEqual([['suggestion', null, 'vast']]);
  expect(made.map(({ planned_to }) => planned_to)).toEqual([later(first, 40, 20).to]);
  const audited = await town.store.db.selectFrom('audit').select(['action', 'subject']).execute();
  expect(audited).toContainEqual({ action: 'accept', subject: 'suggestion' });

  expect((await post(`/${suggestion_id}/accept`, { revision, visits })).status).toBe(409);
  expect((await post(`/${suggestion_id}/discard`, { revision: 2 })).status).toBe(409);
  expect(await passes()).toHaveLength(1);
});

it('makes the visits of a patrol on a day the stops of one pass, in order of time, and of two over a long pause', async () => {
  await town.store.db.deleteFrom('pass').execute();
  const { suggestion_id, revision, result } = await draft({ uncommitted_share: 0.5 });
  const [first, second, third] = result.visits.filter(({ weekday }) => weekday === 5);
  // an hour after the first is over, and four hours and five minutes after the second is
  const ofDay = [
    { visit_id: first!.visit_id, place: first!.place, from: first!.from, to: first!.to },
    { visit_id: second!.visit_id, place: 'torget', ...later(first!, 60, 15) },
  ];
  const late = { visit_id: third!.visit_id, place: 'torget', ...later(ofDay[1]!, 245, 15) };
  const { status, body } = await post(`/${suggestion_id}/accept`, { revision, visits: [late, ...ofDay.toReversed()] });
  expect(status, JSON.stringify(body)).toBe(200);
  const [made, ...others] = (await passes()).toSorted((a, b) => a.planned_from.localeCompare(b.planned_from));
  expect(others).toHaveLength(1);
  expect(others[0]).toMatchObject({ place: 'torget', tour: null, planned_from: late.from, planned_to: late.to });
  expect(made).toMatchObject({ place: null, planned_from: ofDay[0]!.from, planned_to: ofDay[1]!.to });
  const { travel, stops } = JSON.parse(made!.tour!) as Tour;
  expect(travel).toBe('fixed');
  const begin = Date.parse(made!.planned_from);
  expect(stops.map(({ place, from_min, stay_min }) => [place, from_min, stay_min])).toEqual(
    ofDay.map(({ place, from, to }) => [
      place,
      (Date.parse(from) - begin) / 60_000,
      (Date.parse(to) - Date.parse(from)) / 60_000,
    ]),
  );
  await town.store.db.deleteFrom('pass').execute();
});

it('plans all or nothing', async () => {
  const before = (await passes()).length;
  const { suggestion_id, revision, result } = await draft();
  const [first] = result.visits;
  const good = { visit_id: first!.visit_id, place: first!.place, from: first!.from, to: first!.to };
  const backwards = { ...good, to: first!.from };
  const { status, body } = await post(`/${suggestion_id}/accept`, { revision, visits: [good, backwards] });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { field: 'tour' } });
  expect(await passes()).toHaveLength(before);
  // still a draft
  const discarded = await post(`/${suggestion_id}/discard`, { revision });
  expect(discarded.body).toMatchObject({ status: 'discarded', revision: 2 });
});

it('refuses what it cannot draft, and says why', async () => {
  const refused = async (more: object) => (await post('', { ...ASKED, ...more })).body;
  expect(await refused({ week: '2025-W02' })).toMatchObject({ error: { field: 'week' } });
  expect(await refused({ activity: 'skiing' })).toMatchObject({ error: { field: 'activity' } });
  expect(await refused({ visit_min: 30 })).toMatchObject({ error: { field: 'visit_min' } });
  expect(await refused({ bounds: [{ stadsdel: 'nord', min: 1 }] })).toMatchObject({ error: { field: 'stadsdel' } });
  expect(await refused({ bounds: [{ stadsdel: 'vast', min: 3, max: 1 }] })).toMatchObject({
    error: { field: 'bounds' },
  });
});

it('drafts for police alone', async () => {
  for (const [role, status] of [
    ['planner', 403],
    ['partner', 403],
    [null, 401],
  ] as const)
    expect((await post('', ASKED, role)).status, String(role)).toBe(status);
});

it('follows the lot of a trial, on the days and at the places that it was drawn for', async () => {
  // what earlier drafts became keeps its distance
  await town.store.db.deleteFrom('pass').execute();
  const police = town.as('police');
  const outline = { from: 'place', place: 'torget', radius_m: 100 };
  const place = { name: 'Torget', kind: 'square', members: [], status: 'watched', reason: '', outline };
  const { place_id } = placeCard.parse((await police.send('POST', '/api/place-register', place)).answer).place;
  const friday = '2026-01-16';
  const seen = new Set<boolean>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const sent = {
      ...{ name: 'Torget varannan dag', action: 'Fotpatrull', dose: 'Ett besök', owner: '', unit: 'days' },
      ...{ places: [place_id], categories: [], from: '2026-01-12', weeks: 4, seed },
    };
    const { trial } = savedTrial.parse((await police.send('POST', '/api/trials', sent)).answer);
    const isOn = trial.units.some(({ code, is_on }) => code === friday && is_on);
    const { result } = await draft({ days: [5] });
    expect(result.visits.length > 0).toBe(isOn);
    expect(result.shifts[0]!.remarks.some(({ sv }) => sv.includes('Torget varannan dag'))).toBe(!isOn);
    // nor is anybody led there by a gap
    const { gaps, off_by_lot } = await town.ask(coverage, '/api/plan/coverage?week=2026-W03');
    expect(off_by_lot.some(({ trial: by, dates }) => by === sent.name && dates.includes(friday))).toBe(!isOn);
    expect(gaps.some((gap) => gap.place === 'torget' && gap.weekday === 5)).toBe(isOn);
    seen.add(isOn);
    // one that has been removed keeps nobody away
    expect((await police.send('DELETE', `/api/trials/${trial.trial_id}?revision=1`)).status).toBe(200);
    expect((await draft({ days: [5] })).result.visits.length).toBeGreaterThan(0);
  }
  expect([...seen].sort()).toEqual([false, true]);
});
