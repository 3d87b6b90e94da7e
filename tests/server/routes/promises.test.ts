import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeCard } from '../../../server/contract/place-register';
import { problem } from '../../../server/contract/problem';
import { promise } from '../../../server/contract/promise';
import { onePromise, promiseConflict, promises } from '../../../server/contract/promises';
import { promised, seedTinyPromise } from '../promises/tiny-promise';
import { planned } from '../passes/planned';
import { openTown, pass, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

const held = { status: 'done', delivered_min: 60 };

describe('promises', () => {
  let town: Town;
  let ids: Awaited<ReturnType<typeof seedTinyPromise>>;
  // today is 8 January 2026
  beforeEach(async () => {
    const presence = [
      pass({
        week_start: '2025-12-29',
        planned_from: '2026-01-02T10:00:00Z',
        planned_to: '2026-01-02T11:00:00Z',
        ...held,
      }),
      pass({ week_start: '2026-01-12', planned_from: '2026-01-15T10:00:00Z', planned_to: '2026-01-15T11:00:00Z' }),
    ];
    town = await openTown({ tables: { presence } });
    ids = await seedTinyPromise(town.store);
  });
  afterEach(() => town.close());

  const at = () => `/api/promises/${ids.promise_id}`;
  const activities = () => `${at()}/activities`;
  const read = async (as: Person) => onePromise.parse(await (await as.request(at())).json()).promise;
  const fault = async (sent: Promise<{ status: number; answer: unknown }>) => {
    const { status, answer } = await sent;
    return [status, problem.parse(answer).error.field];
  };

  it('are measured by what was done, and say so to everybody who co-operates', async () => {
    const all = await town.ask(promises, '/api/promises');
    expect(all.promises).toMatchObject([
      { year: 2026, n_by_state: { on_time: 1, no_records: 1 }, n_by_verdict: { kept: 0 } },
    ]);
    const [first, second] = (await read(town.as('partner'))).activities;
    expect(first!.progress).toMatchObject({
      unit: 'stadsdelar',
      done: 1,
      target: 2,
      due: 1,
      missing: ['ost'],
      n_ahead: 1,
    });
    expect(first!.progress.milestones).toEqual([{ date: '2026-01-05', n: 1, state: 'met', met_on: '2026-01-02' }]);
    expect(first!.sentence.sv).toBe('Gjort i 1 av 2 stadsdelar; i dag borde det vara minst 1. Kvar: Öst.');
    expect(first!.sentence.en).toBe('Done in 1 of 2 stadsdelar; by today it should be at least 1. Remaining: Öst.');
    expect(first!.proposed.verdict).toBe('too_early');
    expect(second!.progress).toMatchObject({ done: null, state: 'no_records' });
    expect((await town.as(null).request('/api/promises')).status).toBe(401);
  });

  it('are changed by police and municipality, and not by partners', async () => {
    const planner = town.as('planner');
    const sent = await planner.send('POST', activities(), promised({ title: { sv: 'Ny', en: '' } }));
    expect(
      onePromise
        .parse(sent.answer)
        .promise.activities.map(({ title }) => title.sv)
        .at(-1),
    ).toBe('Ny');
    const changed = promised({ target_kind: 'count', target_n: 5, milestones: [] });
    const put = await town.as('police').send('PUT', `${activities()}/${ids.activity_id}`, { ...changed, revision: 1 });
    const [first] = onePromise.parse(put.answer).promise.activities;
    expect(first).toMatchObject({ revision: 2, target_n: 5, progress: { unit: 'times', done: 1, target: 5 } });
    const removed = await planner.send('DELETE', `${activities()}/${ids.walks_id}?revision=1`);
    expect(onePromise.parse(removed.answer).promise.activities).toHaveLength(2);
    expect((await town.as('partner').send('POST', activities(), promised())).status).toBe(403);
    expect(onePromise.parse(await (await town.as('partner').request(at())).json()).may_change).toBe(false);

    const trail = await town.store.db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('subject', '=', 'promise')
      .orderBy('audit_id')
      .execute();
    expect(trail.map(({ action }) => action)).toEqual(['import', 'add_activity', 'change_activity', 'remove_activity']);
    expect(JSON.parse(trail[2]!.detail)).toMatchObject({ before: { target_n: 1 }, after: { target_n: 5 } });
  });

  it('count measures on the day that each began, and never as a share', async () => {
    const planner = town.as('planner');
    const begun = (from: string, stadsdel: string) =>
      planner.send('POST', '/api/measures', {
        about: { kind: 'stadsdel', stadsdel },
        ...{ problem: 'Mörkt', cause: 'Trasig belysning', action: 'Ny belysning', indicator: 'Färre brott', owner: '' },
        ...{ promise_id: null, categories: [], from, to: null, months: 3, is_worst: false },
      });
    for (const [from, stadsdel] of [
      ['2025-12-31', 'vast'],
      ['2026-01-02', 'vast'],
      ['2026-01-07', 'vast'],
      // today, and ahead
      ['2026-01-08', 'ost'],
      ['2026-03-01', 'ost'],
    ] as const)
      expect((await begun(from, stadsdel)).status).toBe(200);
    const counted = { target_kind: 'count' as const, target_n: 4, kinds: ['measure'], milestones: [] };
    await planner.send('POST', activities(), promised(counted));
    await planner.send('POST', activities(), promised({ kinds: ['measure'], milestones: [] }));
    const [, , count, cover] = (await read(planner)).activities;
    expect(count!.progress).toMatchObject({ unit: 'times', done: 2, target: 4, n_ahead: 2, n_unreported: 0 });
    expect(count!.sentence.sv).toBe('2 av 4 åtgärder har börjat.');
    expect(cover!.progress).toMatchObject({ unit: 'stadsdelar', done: 1, target: 2, missing: ['ost'] });
    const share = promised({ ...counted, target_kind: 'carried_out' });
    expect(await fault(planner.send('POST', activities(), share))).toEqual([400, 'kinds']);
    // recorded measures say nothing of whether the walks of the same time were reported
    expect((await read(planner)).activities[1]!.progress.state).toBe('no_records');
  });

  it('cover a named place where a measure has begun', async () => {
    const planner = town.as('planner');
    const outline = { from: 'place', place: 'torget', radius_m: 100 };
    const place = { name: 'Torget', kind: 'square', members: [], status: 'watched', reason: '', outline };
    const { place_id } = placeCard.parse((await planner.send('POST', '/api/place-register', place)).answer).place;
    const sent = await planner.send('POST', '/api/measures', {
      about: { kind: 'place', place_id },
      ...{ problem: 'Mörkt', cause: 'Trasig belysning', action: 'Ny belysning', indicator: 'Färre brott', owner: '' },
      ...{ promise_id: null, categories: [], from: '2026-01-02', to: null, months: 3, is_worst: false },
    });
    expect(sent.status).toBe(200);
    const covered = promised({ kinds: ['measure'], target_kind: 'cover_places', places: ['torget'], milestones: [] });
    await planner.send('POST', activities(), covered);
    expect((await read(planner)).activities.at(-1)!.progress).toMatchObject({ unit: 'places', done: 1, target: 1 });
  });

  it('cover a place that only the register has, by its name, from the form to the progress', async () => {
    const planner = town.as('planner');
    const ring = [
      [660_250, 6_580_250],
      [660_350, 6_580_250],
      [660_350, 6_580_350],
      [660_250, 6_580_250],
    ].map((at) => town.deps.territory.toDegrees(at));
    const area = { type: 'Polygon', coordinates: [ring] };
    const place = { name: 'Bakom skolan', kind: 'other', members: [], status: 'watched', reason: '' };
    const added = await planner.send('POST', '/api/place-register', { ...place, outline: { from: 'cluster', area } });
    const { place_id } = placeCard.parse(added.answer).place;
    const before = onePromise.parse(await (await planner.request(at())).json());
    expect(before.places).toContainEqual({ code: place_id, name: 'Bakom skolan' });
    expect(before.places).toContainEqual({ code: 'torget', name: 'Torget' });

    const kinds = ['foot_patrol', 'measure'];
    const covered = promised({ kinds, target_kind: 'cover_places', places: [place_id, 'torget'] });
    expect((await planner.send('POST', activities(), covered)).status).toBe(200);
    const last = async () => (await read(planner)).activities.at(-1)!;
    expect((await last()).progress).toMatchObject({
      unit: 'places',
      done: 0,
      target: 2,
      missing: [place_id, 'torget'],
    });
    const movePatrol = async (to: { place: string | null; area: string | null }) => {
      await town.store.db.updateTable('pass').set(to).where('planned_from', '<', '2026-01-08').execute();
      await town.store.write({ user_id: null, role: null, request_id: null }, (tx) => {
        tx.changed({ topic: 'pass', id: 'x', scope: '2025-12-29' });
        return tx.audit({ action: 'change', subject: 'pass', subject_id: 'x' });
      });
    };
    await movePatrol({ place: 'torget', area: null });
    expect((await last()).sentence.sv).toContain('Kvar: Bakom skolan.');
    // in a drawn area that meets its outline
    await movePatrol({ place: null, area: JSON.stringify(area) });
    expect((await last()).progress).toMatchObject({ done: 1, target: 2, missing: ['torget'] });
    const card = placeCard.parse(await (await planner.request(`/api/place-register/${place_id}`)).json());
    expect(card.promises.map(({ year }) => year)).toEqual([2026]);
  });

  it('are read by who works with them as they have been written, and by nobody else before they are published', async () => {
    const read = async () => promise.parse(await (await town.as('partner').request('/api/promise')).json());
    expect(await read()).toMatchObject({ year: 2026, title: { sv: 'Löfte 2026' }, summary: null });
    const { title, summary, areas } = (await town.ask(onePromise, at())).promise;
    const changed = { title: { ...title, sv: 'Löftet för i år' }, summary, areas, revision: 1 };
    expect((await town.as('planner').send('PUT', at(), changed)).status).toBe(200);
    const now = await read();
    expect(now.title).toEqual({ sv: 'Löftet för i år', en: 'Promise 2026' });
    expect(now.areas.map(({ area, activities }) => [area, activities])).toEqual([
      ['visible', [{ activity: 'foot_patrol', title: promised().title }]],
      ['together', [{ activity: 'night_walk', title: { sv: 'Nattvandringar blir av', en: 'Night walks take place' } }]],
    ]);
    const outside = promise.parse(await (await town.as(null).request('/api/promise')).json());
    expect(JSON.stringify(outside)).not.toContain('Löftet för i år');
    // a year that has not begun is nobody's promise yet
    await town.as('police').send('POST', '/api/promises', { from_promise_id: ids.promise_id, year: 2027 });
    expect((await read()).year).toBe(2026);
    // a pass may serve an area that the pack does not know
    const pass = await town.as('police').send('POST', '/api/passes', planned({ promise_area: 'together' }));
    expect(pass.status).toBe(200);
  });

  it('tell what they are now to who changes an older revision', async () => {
    const path = `${activities()}/${ids.activity_id}`;
    const change = (sv: string) =>
      town.as('police').send('PUT', path, { ...promised({ title: { sv, en: '' } }), revision: 1 });
    expect((await change('Först')).status).toBe(200);
    const late = await change('För sent');
    expect(late.status).toBe(409);
    expect(promiseConflict.parse(late.answer).current.activities[0]).toMatchObject({
      revision: 2,
      title: { sv: 'Först' },
    });
    expect((await town.as('police').send('DELETE', `${path}?revision=1`)).status).toBe(409);
  });

  it('are decided by a person with a reason, once', async () => {
    const path = `${activities()}/${ids.activity_id}/verdict`;
    const decide = (as: Person, more: object) =>
      as.send('PUT', path, { verdict: 'partly', reason: 'Öst återstår.', revision: 0, ...more });
    const { answer } = await decide(town.as('planner'), {});
    expect(onePromise.parse(answer).promise.activities[0]!.decided).toMatchObject({
      revision: 1,
      verdict: 'partly',
      reason: { sv: 'Öst återstår.', en: 'Öst återstår.' },
      proposed: 'too_early',
      decided_by: { sv: 'Åsa planner', en: 'Åsa planner' },
    });
    const late = await decide(town.as('police'), { verdict: 'kept' });
    expect(late.status).toBe(409);
    expect(promiseConflict.parse(late.answer).current.activities[0]!.decided?.verdict).toBe('partly');
    const again = await decide(town.as('police'), { verdict: 'kept', reason: 'Öst är med.', revision: 1 });
    expect(again.status).toBe(200);
    // what was decided before stays, with who and when
    const [activity] = onePromise.parse(again.answer).promise.activities;
    expect(activity!.decided).toMatchObject({ revision: 2, verdict: 'kept', reason: { sv: 'Öst är med.' } });
    expect(activity!.decided_before).toMatchObject([
      { revision: 1, verdict: 'partly', reason: { sv: 'Öst återstår.' }, decided_by: { sv: 'Åsa planner' } },
    ]);
    expect(activity!.decided_before[0]!.decided_at <= activity!.decided!.decided_at).toBe(true);
    expect(await fault(decide(town.as('police'), { reason: '   ', revision: 2 }))).toEqual([400, 'reason']);
    expect(await fault(decide(town.as('police'), { verdict: 'perhaps', revision: 2 }))).toEqual([400, 'verdict']);
  });

  it('of another year are made from an earlier one, with their days moved and nothing done', async () => {
    const sent = await town
      .as('planner')
      .send('POST', '/api/promises', { from_promise_id: ids.promise_id, year: 2027 });
    const made = onePromise.parse(sent.answer).promise;
    expect(made).toMatchObject({ year: 2027, title: { sv: 'Löfte 2027', en: 'Promise 2027' }, revision: 1 });
    expect(made.activities.map(({ progress }) => progress.state)).toEqual(['not_begun', 'not_begun']);
    expect(made.activities[0]).toMatchObject({
      from: '2027-01-01',
      to: '2028-01-01',
      milestones: [{ date: '2027-01-05' }],
    });
    const again = town.as('planner').send('POST', '/api/promises', { from_promise_id: ids.promise_id, year: 2027 });
    expect(await fault(again)).toEqual([400, 'year']);
    const early = `/api/promises/${made.promise_id}/activities/${made.activities[0]!.activity_id}/verdict`;
    const kept = { verdict: 'kept', reason: 'Bra', revision: 0 };
    expect(await fault(town.as('police').send('PUT', early, kept))).toEqual([400, 'verdict']);
    expect((await town.as('police').send('DELETE', `/api/promises/${made.promise_id}?revision=1`)).status).toBe(200);
    expect(await fault(town.as('police').send('DELETE', `${at()}?revision=1`))).toEqual([400, 'promise_id']);
  });

  it.each([
    ['a target of nothing', { target_n: 0 }, 'target_n'],
    ['a target below nothing', { target_n: -3 }, 'target_n'],
    ['more than a hundred per cent', { target_kind: 'carried_out', target_n: 101 }, 'target_n'],
    ['no end', { to: undefined }, 'to'],
    ['an end before the beginning', { to: '2025-12-31' }, 'to'],
    ['an end without end', { to: '2999-01-01' }, 'to'],
    ['another year', { from: '2024-01-01' }, 'from'],
    ['a milestone outside the period', { milestones: [{ date: '2027-01-01', n: 1 }] }, 'milestones'],
    ['a milestone beyond the target', { milestones: [{ date: '2026-06-01', n: 3 }] }, 'milestones'],
    [
      'a milestone that goes back',
      {
        milestones: [
          { date: '2026-06-01', n: 2 },
          { date: '2026-07-01', n: 1 },
        ],
      },
      'milestones',
    ],
    ['places without a place', { target_kind: 'cover_places', milestones: [] }, 'places'],
    ['a share of presence nowhere', { target_kind: 'presence_share', milestones: [] }, 'stadsdelar'],
    ['a stadsdel that there is not', { stadsdelar: ['<b>nord</b>'] }, 'stadsdelar.0'],
    ['a stadsdel of nobody', { stadsdelar: ['nord'] }, 'stadsdelar'],
    ['an area that there is not', { priority_area: 'nowhere' }, 'priority_area'],
    ['a kind that there is not', { kinds: ['helikopter'] }, 'kinds'],
    ['a hundred thousand characters', { title: { sv: 'å'.repeat(100_000), en: '' } }, 'title.sv'],
  ])('refuse %s in one sentence', async (_, more, field) => {
    const sent = await town.as('police').send('POST', `${activities()}?language=sv`, { ...promised(), ...more });
    expect(sent.status).toBe(400);
    const { error } = problem.parse(sent.answer);
    expect(error.field).toBe(field);
    expect(error.message).toMatch(/^\S+: .+\. Ange .+\.$/);
    expect((await read(town.as('police'))).activities).toHaveLength(2);
  });

  it('keep markup as the text that it is', async () => {
    const title = { sv: '<script>alert(1)</script> & "löften"', en: '' };
    const sent = await town.as('police').send('POST', activities(), promised({ title }));
    expect(onePromise.parse(sent.answer).promise.activities.at(-1)!.title).toEqual(title);
  });

  it('have a text that holds the areas of its activities', async () => {
    const { title, summary, areas } = await read(town.as('police'));
    const put = (more: object) => town.as('police').send('PUT', at(), { title, summary, areas, revision: 1, ...more });
    const refused = async (more: object) => problem.parse((await put(more)).answer).error;
    expect(await refused({ areas: areas.slice(0, 1) })).toMatchObject({
      field: 'areas',
      message: `areas: området ${areas[1]!.title.sv} har åtaganden och kan inte tas bort. Ange de områden som åtagandena hör till, eller flytta åtagandena först.`,
    });
    // an empty text is none, and so is an empty number
    expect(await refused({ title: { sv: '  ', en: '' } })).toMatchObject({
      message: 'title.sv: saknas. Ange en text.',
    });
    expect(await refused({ revision: null })).toMatchObject({
      message: 'revision: saknas. Ange numret på den version som ändringen gjordes i.',
    });
    expect(await fault(put({ areas: [...areas, areas[0]] }))).toEqual([400, 'areas']);
    expect((await put({ title: { sv: 'Annat namn', en: '' } })).status).toBe(200);
    expect((await put({ title: { sv: 'För sent', en: '' } })).status).toBe(409);
    expect((await read(town.as('police'))).title.sv).toBe('Annat namn');
  });
});
