import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presenceByWeek, presenceWeek } from '../../../server/contract/presence';
import type { NewPass } from '../../../server/passes/check-pass';
import { savedPass } from '../../../server/contract/pass';
import { plantDemoPasses } from '../../../server/presence/plant-demo-passes';
import { planned } from '../passes/planned';
import { openTown, pass, type Town } from '../tiny-town';

describe('presence in a tiny town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        presence: [
          // W52: one pass held, one cancelled, both in vast; nothing in ost
          pass({ week_start: '2025-12-22', delivered_min: 90, status: 'done' }),
          pass({ week_start: '2025-12-22', planned_min: 60, delivered_min: 0, status: 'cancelled' }),
          // W01 without passes; W02: three hours in vast, one in ost, nothing reported
          pass(),
          pass({ planned_min: 60 }),
          pass({ stadsdel: 'ost', planned_min: 60 }),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('answers for the week of today when none is named', async () => {
    const answer = await town.ask(presenceWeek, '/api/presence');
    expect(answer).toEqual({
      week: '2026-W02',
      from: '2026-01-05',
      to: '2026-01-12',
      rows: [
        { stadsdel: 'vast', n_planned: 2, planned_min: 180, delivered_min: null },
        { stadsdel: 'ost', n_planned: 1, planned_min: 60, delivered_min: null },
      ],
      planned_min: 240,
      delivered_min: null,
      prioritised_share: 0.75,
    });
  });

  it('tells nothing planned from nothing known', async () => {
    const reported = await town.ask(presenceWeek, '/api/presence?week=2025-W52');
    expect(reported.rows).toEqual([
      { stadsdel: 'vast', n_planned: 2, planned_min: 180, delivered_min: 90 },
      { stadsdel: 'ost', n_planned: 0, planned_min: 0, delivered_min: 0 },
    ]);
    expect(reported).toMatchObject({ delivered_min: 90, prioritised_share: 1 });
    const between = await town.ask(presenceWeek, '/api/presence?week=2026-W01');
    expect(between).toMatchObject({ planned_min: 0, delivered_min: null, prioritised_share: null });
    expect(between.rows).toHaveLength(2);
    expect((await town.ask(presenceWeek, '/api/presence?week=2026-W40')).rows).toEqual([]);
  });

  it('follows the weeks, of the town and of one stadsdel', async () => {
    expect(await town.ask(presenceByWeek, '/api/presence/by-week')).toEqual({
      week: ['2025-W52', '2026-W02'],
      planned_min: [180, 240],
      delivered_min: [90, null],
    });
    expect(await town.ask(presenceByWeek, '/api/presence/by-week?stadsdel=ost')).toEqual({
      week: ['2025-W52', '2026-W02'],
      planned_min: [0, 60],
      delivered_min: [0, null],
    });
  });

  it('follows what is planned, carried out and cancelled', async () => {
    const own = await openTown();
    const read = async () => (await own.ask(presenceWeek, '/api/presence?week=2026-W02')).rows[0];
    const send = async (more: Partial<NewPass>) =>
      savedPass.parse((await own.as('police').send('POST', '/api/passes', planned(more))).answer).pass.pass_id;
    const done = await send({});
    const visited = await send({});
    await send({ status: 'cancelled' });
    expect(await read()).toEqual({ stadsdel: 'vast', n_planned: 3, planned_min: 360, delivered_min: null });
    await own.store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
      const actual = { actual_from: '2026-01-09T17:00:00.000Z', actual_to: '2026-01-09T18:30:00.000Z' };
      await tx.db.updateTable('pass').set(actual).where('pass_id', '=', done).execute();
      const at = { visited_from: '2026-01-09T17:00:00.000Z', visited_to: '2026-01-09T17:12:00.000Z' };
      const what = { pass_id: visited, stadsdel: 'vast', place: null, done: '', reported_by: 'u', recorded_at: '' };
      await tx.db
        .insertInto('visit')
        .values({ visit_id: 'v', ...at, ...what })
        .execute();
      await tx.audit({ action: 'report', subject: 'pass', subject_id: 'v' });
      tx.changed({ topic: 'visit', id: 'v', scope: '2026-01-05' });
    });
    expect(await read()).toEqual({ stadsdel: 'vast', n_planned: 3, planned_min: 360, delivered_min: 102 });
    await own.close();
  });

  it('is planted once, and never beside a plan that somebody has made', async () => {
    const lease = town.live.lease();
    await plantDemoPasses(town.store, lease.data);
    const count = async (of: Town) => (await of.store.db.selectFrom('pass').select('source').execute()).length;
    expect(await count(town)).toBe(5);
    const own = await openTown();
    await own.as('police').send('POST', '/api/passes', planned());
    await plantDemoPasses(own.store, lease.data);
    expect(await count(own)).toBe(1);
    lease.release();
    await own.close();
  });

  it.each([
    ['/api/presence?week=2025-W53', 'week', '2025-W53'],
    ['/api/presence?week=52', 'week', '52'],
    ['/api/presence/by-week?stadsdel=norr', 'stadsdel', 'norr'],
    ['/api/presence/by-week?stadsdel=vast,ost', 'stadsdel', 'vast,ost'],
    ['/api/presence?stadsdel=vast', 'stadsdel', 'vast'],
  ])('refuses %s', async (path, field, given) => {
    expect(await town.refuse(path)).toMatchObject({ status: 400, field, given });
  });

  it('is none in the present week where nothing is planned', async () => {
    const empty = await openTown();
    const answer = await empty.ask(presenceWeek, '/api/presence');
    expect(answer).toMatchObject({ week: '2026-W11', planned_min: 0, delivered_min: null });
    expect(answer.rows.map(({ n_planned }) => n_planned)).toEqual([0, 0]);
    expect((await empty.ask(presenceWeek, '/api/presence?week=2026-W12')).rows).toEqual([]);
    expect(await empty.ask(presenceByWeek, '/api/presence/by-week')).toEqual({
      week: [],
      planned_min: [],
      delivered_min: [],
    });
    await empty.close();
  });
});
