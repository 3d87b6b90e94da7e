import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetingConflict, meetings, savedMeeting } from '../../../server/contract/meetings';
import { copied } from '../../../server/contract/pass';
import { problem } from '../../../server/contract/problem';
import { coverStadsdelar } from '../../../server/meetings/cover-stadsdelar';
import { promised, seedTinyPromise } from '../promises/tiny-promise';
import { plannedAhead } from '../passes/planned';
import { openTown, pass, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

const CAME = {
  n_came: 14,
  heard: ['Mörkt vid tunneln', 'Fint vid torget'],
  next_step: 'Lampan byts',
  told_to: 'Anslag',
};

describe('meetings', () => {
  let town: Town;
  // today is 8 January 2026
  beforeEach(async () => {
    const walk = { activity: 'night_walk', week_start: '2026-01-05' };
    const presence = [
      pass({ ...walk, planned_from: '2026-01-05T18:00:00Z', planned_to: '2026-01-05T20:00:00Z' }),
      pass({ ...walk, planned_from: '2026-01-06T18:00:00Z', planned_to: '2026-01-06T20:00:00Z', actor: 'walkers' }),
      pass({ ...walk, planned_from: '2026-01-10T18:00:00Z', planned_to: '2026-01-10T20:00:00Z', stadsdel: 'ost' }),
      pass({ planned_from: '2026-01-05T10:00:00Z', planned_to: '2026-01-05T11:00:00Z' }),
    ];
    town = await openTown({ tables: { presence } });
    await seedTinyPromise(town.store);
  });
  afterEach(() => town.close());

  const list = async (as: Person) => meetings.parse(await (await as.request('/api/meetings')).json()).meetings;
  const record = async (as: Person, pass_id: string, more: object = {}) =>
    as.send('PUT', `/api/meetings/${pass_id}/outcome`, { ...CAME, revision: 0, ...more });

  it('are the passes at which people come together, and end with what came of them', async () => {
    const police = town.as('police');
    const [first, second, third] = await list(police);
    expect([first, second, third].map((m) => [m!.date, m!.result, m!.may_record])).toEqual([
      ['2026-01-05', 'unreported', true],
      ['2026-01-06', 'unreported', false],
      ['2026-01-10', 'ahead', false],
    ]);
    const { meeting } = savedMeeting.parse((await record(police, first!.pass_id)).answer);
    expect(meeting).toMatchObject({
      result: 'done',
      status: 'done',
      outcome: { ...CAME, revision: 1, recorded_by: 'Åsa police' },
    });
    const { db } = town.store;
    const kept = await db
      .selectFrom('pass')
      .selectAll()
      .where('pass_id', '=', first!.pass_id)
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ actual_from: kept.planned_from, actual_to: kept.planned_to, revision: 2 });
    const trail = await db.selectFrom('audit').select('detail').where('subject', '=', 'meeting').execute();
    expect(JSON.parse(trail[0]!.detail)).toMatchObject({ after: { n_came: 14 }, before: null });

    // somebody else is told what was written first
    const late = await record(town.as('admin'), first!.pass_id, { n_came: 3 });
    expect(late.status).toBe(409);
    expect(meetingConflict.parse(late.answer).current.outcome).toMatchObject({ n_came: 14, revision: 1 });
    expect((await record(town.as('admin'), first!.pass_id, { n_came: 3, revision: 1 })).status).toBe(200);
    expect((await record(police, third!.pass_id)).status).toBe(400);
    expect((await record(police, second!.pass_id)).status).toBe(403);
    expect((await record(town.as('planner'), second!.pass_id)).status).toBe(404);
  });

  it('of others are told by day and stadsdel to those who do not see all of their passes', async () => {
    const [own, others] = await list(town.asUser({ name: 'Nils', role: 'partner', actors: ['police'] }));
    expect(own).toMatchObject({ planned_from: '2026-01-05T18:00:00.000Z' });
    expect(others).toMatchObject({ stadsdel: 'vast', date: '2026-01-06', planned_from: null, place: null });
    expect((await town.as(null).request('/api/meetings')).status).toBe(401);
    expect((await town.refuse('/api/meetings?year=x')).field).toBe('year');
  });

  it.each([
    [{ n_came: -3 }, 'n_came'],
    [{ n_came: 1.5 }, 'n_came'],
    [{ heard: ['a', 'b', 'c', 'd'] }, 'heard'],
    [{ next_step: 'å'.repeat(100_000) }, 'next_step'],
  ])('refuse %o in one sentence', async (more, field) => {
    const [first] = await list(town.as('police'));
    const { status, answer } = await record(town.as('police'), first!.pass_id, more);
    expect(status).toBe(400);
    const { error } = problem.parse(answer);
    expect(error.field).toBe(field);
    expect(error.message).toMatch(/^\S+: .+\. Ange .+\.$/);
  });

  describe('in a series', () => {
    const first = plannedAhead({
      activity: 'night_walk',
      planned_from: '2026-03-16T17:00:00.000Z',
      planned_to: '2026-03-16T19:00:00.000Z',
    });
    const plan = (more: object = {}) =>
      town.as('police').send('POST', '/api/passes/series', { ...first, every_weeks: 2, times: 3, ...more });

    it('are made at once, at the same time on the wall clock, and once', async () => {
      const made = copied.parse((await plan()).answer);
      expect([made.created, made.skipped]).toEqual([3, 0]);
      const rows = await town.store.db
        .selectFrom('pass')
        .select(['planned_from', 'week_start', 'source'])
        .where('pass_id', 'in', made.pass_ids)
        .orderBy('planned_from')
        .execute();
      // the clocks go forward on 29 March
      expect(rows).toEqual([
        { planned_from: '2026-03-16T17:00:00.000Z', week_start: '2026-03-16', source: 'series' },
        { planned_from: '2026-03-30T16:00:00.000Z', week_start: '2026-03-30', source: 'series' },
        { planned_from: '2026-04-13T16:00:00.000Z', week_start: '2026-04-13', source: 'series' },
      ]);
      const again = copied.parse((await plan({ times: 4 })).answer);
      expect([again.created, again.skipped]).toEqual([1, 3]);
    });

    it('lie within a year, and are somebody’s own', async () => {
      const far = await plan({ every_weeks: 26, times: 3 });
      expect([far.status, problem.parse(far.answer).error.field]).toEqual([400, 'times']);
      expect((await plan({ actor: 'walkers' })).status).toBe(403);
      expect((await plan({ times: 0 })).status).toBe(400);
    });
  });
});

describe('what each stadsdel has had', () => {
  const held = (stadsdel: string, result: 'done' | 'ahead' | 'unreported' | 'cancelled', date = '2026-02-01') => ({
    activity: 'walk',
    stadsdel,
    result,
    date,
  });
  it('is done, planned, missing or not asked for', () => {
    const meetings = [
      held('a', 'done'),
      held('a', 'done'),
      held('b', 'ahead', '2026-03-01'),
      held('b', 'ahead', '2026-04-01'),
      held('c', 'cancelled'),
      held('c', 'unreported'),
      held('d', 'done'),
    ];
    const asked = [
      promised({ kinds: ['walk'], target_n: 2, stadsdelar: ['a', 'b', 'c', 'd'] }),
      promised({ kinds: ['walk'], target_kind: 'count', target_n: 9 }),
    ];
    const rows = coverStadsdelar(meetings, ['a', 'b', 'c', 'd', 'e'], ['walk'], asked);
    expect(
      rows.map(({ cells: [cell] }) => [cell!.state, cell!.asked, cell!.n_done, cell!.n_ahead, cell!.next]),
    ).toEqual([
      ['done', 2, 2, 0, null],
      ['planned', 2, 0, 2, '2026-03-01'],
      ['missing', 2, 0, 0, null],
      ['missing', 2, 1, 0, null],
      ['none', 0, 0, 0, null],
    ]);
    expect(rows[2]!.cells[0]!.n_unreported).toBe(1);
  });
});
