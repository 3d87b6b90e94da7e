import { randomUUID } from 'node:crypto';
import proj4 from 'proj4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from '@hono/zod-openapi';
import { problem } from '../../../server/contract/problem';
import type { NewPass } from '../../../server/passes/check-pass';
import { onePass, passConflict, savedPass, weekPlan } from '../../../server/contract/pass';
import { planned } from '../passes/planned';
import { openTown, tinyPack, type Town } from '../tiny-town';

const WALKER = { name: 'Nils', role: 'partner', actors: ['walkers'] } as const;
const walk = (more: Partial<NewPass> = {}) =>
  planned({ actor: 'walkers', unit: 'Grupp A', activity: 'night_walk', ...more });

/** Corners in metres, as a polygon in degrees. */
function drawn(...corners: [number, number][]) {
  const { proj4: crs } = tinyPack().municipality.crs;
  return { type: 'Polygon' as const, coordinates: [corners.map((c) => proj4(crs).inverse(c))] };
}

describe('passes', () => {
  let town: Town;
  beforeAll(async () => void (town = await openTown()));
  afterAll(() => town.close());

  const post = async (given: NewPass, as = town.as('police')) => {
    const { status, answer } = await as.send('POST', '/api/passes', given);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return savedPass.parse(answer);
  };
  const readWeek = async (as: ReturnType<Town['as']>, week: string): Promise<z.infer<typeof weekPlan>> =>
    weekPlan.parse(await (await as.request(`/api/passes?week=${week}`)).json());
  const auditOf = async (pass_id: string) =>
    (
      await town.store.db
        .selectFrom('audit')
        .select(['action', 'detail'])
        .where('subject_id', '=', pass_id)
        .orderBy('audit_id')
        .execute()
    ).map(({ action, detail }) => ({ action, detail: JSON.parse(detail) as unknown }));

  it('are planned once when an answer gets lost and the same is asked again', async () => {
    const police = town.as('police');
    const pass_id = randomUUID();
    const given = { ...planned({ note: 'en gång' }), pass_id };
    const first = await police.send('POST', '/api/passes', given);
    const again = await police.send('POST', '/api/passes', given);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(savedPass.parse(again.answer)).toEqual(savedPass.parse(first.answer));
    expect((await auditOf(pass_id)).map(({ action }) => action)).toEqual(['create']);
    // what has been typed since is no other pass
    const typed = await police.send('POST', '/api/passes', { ...given, staff: 5 });
    expect(typed.status).toBe(409);
    expect(passConflict.parse(typed.answer).current).toMatchObject({ pass_id, revision: 1, staff: 2 });
    // nobody gets at another's pass by its id
    const other = await town.as('admin').send('POST', '/api/passes', given);
    expect(other.status).toBe(400);
    expect(problem.parse(other.answer).error.field).toBe('pass_id');
    expect((await police.send('POST', '/api/passes', { ...given, pass_id: 'min' })).status).toBe(400);
    expect((await police.send('DELETE', `/api/passes/${pass_id}?revision=1`)).status).toBe(200);
  });

  it('are made and removed together, all of them or none', async () => {
    const police = town.as('police');
    const old = (await post(planned({ note: 'gammalt' }))).pass;
    const [a, b] = [randomUUID(), randomUUID()];
    const create = [a, b].map((pass_id) => ({ ...planned({ note: 'nytt' }), pass_id }));
    const there = async (pass_id: string) => (await police.request(`/api/passes/${pass_id}`)).status === 200;
    const send = (body: object) => police.send('POST', '/api/passes/together', body);
    // one at another revision: nothing is done
    const late = await send({ create, remove: [{ pass_id: old.pass_id, revision: 7 }] });
    expect(late.status).toBe(409);
    expect(passConflict.parse(late.answer).current.pass_id).toBe(old.pass_id);
    expect([await there(a), await there(old.pass_id)]).toEqual([false, true]);
    const remove = [{ pass_id: old.pass_id, revision: 1 }];
    expect((await send({ create, remove })).status).toBe(200);
    expect([await there(a), await there(b), await there(old.pass_id)]).toEqual([true, true, false]);
    // asked again after an answer that got lost, they are made once
    expect((await send({ create, remove: [] })).status).toBe(200);
    expect((await auditOf(a)).map(({ action }) => action)).toEqual(['create']);
    const others = [{ ...walk(), pass_id: randomUUID() }];
    expect((await send({ create: others, remove: [{ pass_id: a, revision: 1 }] })).status).toBe(403);
    expect(await there(a)).toBe(true);
    const both = [a, b].map((pass_id) => ({ pass_id, revision: 1 }));
    expect((await send({ create: [], remove: both })).status).toBe(200);
    expect((await auditOf(b)).map(({ action }) => action)).toEqual(['create', 'remove']);
  });

  it('are planned, changed and removed, and each change says what it was', async () => {
    const police = town.as('police');
    const made = await post(
      planned({ area: drawn([660_100, 6_580_100], [660_200, 6_580_100], [660_200, 6_580_200], [660_100, 6_580_100]) }),
    );
    expect(made.pass).toMatchObject({ revision: 1, week: '2026-W02', planned_min: 120, updated_by: 'Åsa police' });
    expect(made.pass.area?.coordinates[0]).toHaveLength(4);
    const { pass_id } = made.pass;

    const put = await police.send('PUT', `/api/passes/${pass_id}`, { ...planned(), staff: 3, revision: 1 });
    const changed = savedPass.parse(put.answer);
    expect(changed.pass).toMatchObject({ revision: 2, staff: 3, area: null });
    expect(changed.revision).toBe(made.revision + 1);
    const one = onePass.parse((await police.send('GET', `/api/passes/${pass_id}`)).answer);
    expect(one.pass).toEqual(changed.pass);

    expect((await police.send('DELETE', `/api/passes/${pass_id}?revision=2`)).status).toBe(200);
    expect((await police.send('GET', `/api/passes/${pass_id}`)).status).toBe(404);
    const audit = await auditOf(pass_id);
    expect(audit.map(({ action }) => action)).toEqual(['create', 'change', 'remove']);
    expect(audit[1]?.detail).toMatchObject({ before: { staff: 2 }, after: { staff: 3, area: null } });
    expect((audit[1]?.detail as { after: object }).after).not.toHaveProperty('note');
  });

  it('lose no change when two people change one', async () => {
    const police = town.as('police');
    const { pass } = await post(planned());
    const path = `/api/passes/${pass.pass_id}`;
    const both = await Promise.all(
      ['första', 'andra'].map((note) => police.send('PUT', path, { ...planned(), note, revision: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const saved = savedPass.parse(both.find(({ status }) => status === 200)?.answer);
    const refused = passConflict.parse(both.find(({ status }) => status === 409)?.answer);
    expect(refused.error.code).toBe('conflict');
    expect(refused.current).toEqual(saved.pass);
    const removed = await police.send('DELETE', `${path}?revision=1`);
    expect(removed.status).toBe(409);
    expect(passConflict.parse(removed.answer).current.revision).toBe(2);
    expect((await police.send('DELETE', `${path}?revision=2`)).status).toBe(200);
  });

  it('can no longer be removed once they have begun', async () => {
    const police = town.as('police');
    const { pass } = await post(planned({ status: 'under_way' }));
    const refused = await police.send('DELETE', `/api/passes/${pass.pass_id}?revision=1`);
    expect(refused.status).toBe(400);
    expect(problem.parse(refused.answer).error).toMatchObject({ field: 'status', given: 'under_way' });
    const body = { ...planned({ status: 'cancelled' }), revision: 1 };
    expect((await police.send('PUT', `/api/passes/${pass.pass_id}`, body)).status).toBe(200);
  });

  const bad: [string, object, string][] = [
    ['ends before it begins', { planned_to: '2026-01-09T16:00:00Z' }, 'planned_to'],
    ['lasts no time', { planned_to: '2026-01-09T17:00:00Z' }, 'planned_to'],
    ['lasts 40 hours', { planned_to: '2026-01-11T09:00:00Z' }, 'planned_to'],
    [
      'lies two years away',
      { planned_from: '2028-01-09T17:00:00Z', planned_to: '2028-01-09T18:00:00Z' },
      'planned_from',
    ],
    ['has a time that does not exist', { planned_from: '2026-02-30T17:00:00Z' }, 'planned_from'],
    ['names an unknown actor', { actor: 'army' }, 'actor'],
    ['names an unknown activity', { activity: 'parade' }, 'activity'],
    ['names an unknown stadsdel', { stadsdel: 'norr' }, 'stadsdel'],
    ['names an unknown place', { place: 'bron' }, 'place'],
    ['names a place of another stadsdel', { stadsdel: 'ost', place: 'torget' }, 'place'],
    ['names an area that is not promised', { promise_area: 'all' }, 'promise_area'],
    ['has nobody', { staff: 0 }, 'staff'],
    ['has half a person', { staff: 1.5 }, 'staff'],
    ['has a status of its own', { status: 'maybe' }, 'status'],
    ['has a note that goes on', { note: 'å'.repeat(2001) }, 'note'],
    ['has a note with what no keyboard has', { note: 'a\u0000b' }, 'note'],
    ['lacks a unit', { unit: undefined }, 'unit'],
    ['has a field too many', { colour: 'red' }, 'colour'],
    [
      'has an area outside',
      { area: drawn([660_100, 6_580_100], [663_000, 6_580_100], [660_100, 6_580_300], [660_100, 6_580_100]) },
      'area',
    ],
    [
      'has an area that crosses itself',
      {
        area: drawn(
          [660_100, 6_580_100],
          [660_300, 6_580_300],
          [660_300, 6_580_100],
          [660_100, 6_580_300],
          [660_100, 6_580_100],
        ),
      },
      'area',
    ],
    [
      'has an area that is open',
      { area: drawn([660_100, 6_580_100], [660_300, 6_580_100], [660_300, 6_580_300], [660_200, 6_580_200]) },
      'area',
    ],
    ['has an area of nothing', { area: { type: 'Polygon', coordinates: 'abc' } }, 'area'],
    [
      'has a line for an area',
      {
        area: {
          type: 'LineString',
          coordinates: [
            [17, 59],
            [18, 59],
          ],
        },
      },
      'area',
    ],
    [
      'has an area of 1,000 corners',
      {
        area: drawn(
          ...Array.from({ length: 1001 }, (_, i): [number, number] => [
            660_500 + 100 * Math.cos((i % 1000) / 160),
            6_580_500 + 100 * Math.sin((i % 1000) / 160),
          ]),
        ),
      },
      'area',
    ],
  ];
  it.each(bad)('that %s is refused in both languages', async (_, more, field) => {
    const before = await town.store.readRevision();
    for (const language of ['sv', 'en']) {
      const { status, answer } = await town
        .as('police')
        .send('POST', `/api/passes?language=${language}`, { ...planned(), ...more });
      const { error } = problem.parse(answer);
      expect({ status, code: error.code, field: error.field }).toEqual({ status: 400, code: 'bad_input', field });
      expect(error.message).toContain(language === 'sv' ? 'Ange ' : 'Give ');
    }
    expect(await town.store.readRevision()).toBe(before);
  });

  it('are sent as JSON', async () => {
    const { status, answer } = await town.as('police').send('POST', '/api/passes', '{"actor":');
    expect(status).toBe(400);
    expect(problem.parse(answer).error).toMatchObject({ code: 'bad_input', field: 'body' });
    for (const body of ['[]', 'null', '"pass"', '7'])
      expect((await town.as('police').send('POST', '/api/passes', body)).status).toBe(400);
  });

  it('are planned for one’s own actors and unit, and moved to no other', async () => {
    const nils = town.asUser(WALKER);
    const own = await post(walk(), nils);
    expect((await nils.send('POST', '/api/passes', planned())).status).toBe(403);
    const path = `/api/passes/${own.pass.pass_id}`;
    expect((await nils.send('PUT', path, { ...planned(), revision: 1 })).status).toBe(403);
    // the police see it, and leave it to those whose it is
    expect((await town.as('police').send('GET', path)).status).toBe(200);
    expect((await town.as('police').send('PUT', path, { ...walk(), revision: 1 })).status).toBe(403);
    expect((await town.as('police').send('DELETE', `${path}?revision=1`)).status).toBe(403);

    const group = town.asUser({ name: 'Britta', role: 'partner', actors: ['walkers'], unit: 'Grupp B' });
    expect((await group.send('PUT', path, { ...walk({ unit: 'Grupp B' }), revision: 1 })).status).toBe(403);
    const theirs = await post(walk({ unit: 'Grupp B' }), group);
    expect((await group.send('PUT', `/api/passes/${theirs.pass.pass_id}`, { ...walk(), revision: 1 })).status).toBe(
      403,
    );
  });

  it('of others are told only as what has been agreed', async () => {
    const week = { planned_from: '2026-03-06T19:07:00.000Z', planned_to: '2026-03-07T02:00:00.000Z' };
    const secret = planned({ unit: 'Spaning 7', note: 'hemligt', place: 'torget', staff: 19, ...week });
    const { pass } = await post(secret);
    await post({ ...secret, status: 'cancelled', stadsdel: 'ost', place: null });
    const own = await post(walk(week), town.asUser(WALKER));

    const nils = town.asUser(WALKER);
    const answer = await readWeek(nils, '2026-W10');
    expect(answer.passes).toEqual([own.pass]);
    // 20.07 to midnight is 233 minutes, midnight to 3 is 180
    expect(answer.agreed).toEqual([
      { stadsdel: 'vast', actor: 'police', weekday: 5, part: 'evening', planned_min: 240 },
      { stadsdel: 'vast', actor: 'police', weekday: 6, part: 'night', planned_min: 180 },
    ]);
    const text = await (await nils.request('/api/passes?week=2026-W10')).text();
    for (const leak of ['Spaning', 'hemligt', 'torget', pass.pass_id, '"staff":19', 'Åsa police'])
      expect(text).not.toContain(leak);
    const path = `/api/passes/${pass.pass_id}`;
    expect((await nils.send('GET', path)).status).toBe(404);
    expect((await nils.send('PUT', path, { ...walk(), revision: 1 })).status).toBe(404);
    expect((await nils.send('DELETE', `${path}?revision=1`)).status).toBe(404);

    const police = await readWeek(town.as('police'), '2026-W10');
    expect(police.passes).toHaveLength(3);
    expect(police.agreed).toEqual([]);
    expect(police.passes.map((p) => p.may_change)).toEqual(police.passes.map((p) => p.actor === 'police'));
  });

  it('warn when a unit is in two places at once, over the end of a week too', async () => {
    const sunday = planned({ planned_from: '2026-04-05T20:00:00.000Z', planned_to: '2026-04-06T02:00:00.000Z' });
    const first = await post(sunday);
    expect(first.warnings).toEqual([]);
    const second = await post(
      planned({ stadsdel: 'ost', planned_from: '2026-04-06T01:00:00.000Z', planned_to: '2026-04-06T05:00:00.000Z' }),
    );
    expect(second.warnings).toHaveLength(1);
    expect(second.warnings[0]?.pass_ids).toEqual([first.pass.pass_id, second.pass.pass_id]);
    expect(second.warnings[0]?.message).toContain(
      'Område 1 är planerad på två håll samtidigt: Väst sön 5 apr. 22:00–04:00',
    );
    for (const week of ['2026-W14', '2026-W15'])
      expect((await readWeek(town.as('police'), week)).warnings).toEqual(second.warnings);
    expect((await readWeek(town.asUser(WALKER), '2026-W15')).warnings).toEqual([]);
    const { pass } = second;
    const cancelled = await town.as('police').send('PUT', `/api/passes/${pass.pass_id}`, {
      ...planned({ planned_from: pass.planned_from, planned_to: pass.planned_to, status: 'cancelled' }),
      revision: 1,
    });
    expect(savedPass.parse(cancelled.answer).warnings).toEqual([]);
  });

  it('of a night when the clocks change are as long as they are', async () => {
    // 22 to 06 local time, into 29 March and 25 October 2026
    const spring = await post(planned({ planned_from: '2026-03-28T21:00:00Z', planned_to: '2026-03-29T04:00:00Z' }));
    const autumn = await post(planned({ planned_from: '2026-10-24T20:00:00Z', planned_to: '2026-10-25T05:00:00Z' }));
    expect([spring.pass.planned_min, autumn.pass.planned_min]).toEqual([7 * 60, 9 * 60]);
    // a quarter past midnight on a Monday, local time, is still Sunday in UTC
    const monday = await post(planned({ planned_from: '2026-02-01T23:15:00Z', planned_to: '2026-02-02T01:00:00Z' }));
    expect(monday.pass.week).toBe('2026-W06');
  });
});
