import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presenceByWeek, presenceWeek } from '../../../server/contract';
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

  it.each([
    ['/api/presence?week=2025-W53', 'week', '2025-W53'],
    ['/api/presence?week=52', 'week', '52'],
    ['/api/presence/by-week?stadsdel=norr', 'stadsdel', 'norr'],
    ['/api/presence/by-week?stadsdel=vast,ost', 'stadsdel', 'vast,ost'],
    ['/api/presence?stadsdel=vast', 'stadsdel', 'vast'],
  ])('refuses %s', async (path, field, given) => {
    expect(await town.refuse(path)).toMatchObject({ status: 400, field, given });
  });

  it('has no weeks where nothing is planned', async () => {
    const empty = await openTown();
    expect(await empty.ask(presenceWeek, '/api/presence')).toMatchObject({
      week: '2026-W11',
      rows: [],
      planned_min: 0,
    });
    expect(await empty.ask(presenceByWeek, '/api/presence/by-week')).toEqual({
      week: [],
      planned_min: [],
      delivered_min: [],
    });
    await empty.close();
  });
});
