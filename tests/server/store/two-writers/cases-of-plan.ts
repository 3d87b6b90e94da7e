import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { planned } from '../../passes/planned';
import { draft, makeTemplate, nextWeek, passesOf, plan, planNow, statusesOf, visitOf, type Cases } from './cast';

/** Passes, templates, suggestions and what was carried out. */
export const OF_THE_PLAN: Cases = {
  'POST /api/passes': async (cast) => {
    const { monday } = nextWeek();
    const friday = new Date(Date.parse(monday) + 4 * 86_400_000).toISOString().slice(0, 10);
    const times = { planned_from: `${friday}T17:00:00.000Z`, planned_to: `${friday}T19:00:00.000Z` };
    const answers = await cast.police.sendTwice('POST', '/api/passes', planned(times));
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(await passesOf(cast, monday)).toHaveLength(2);
    // each is told the revision that it made
    const [one, two] = answers.map(({ answer }) => answer.revision!).sort((a, b) => a - b);
    expect(two).toBe(one! + 1);
    // under one id, as a page that asks again since an answer is late: one pass, and both are told of it
    const same = { ...planned({ ...times, note: 'igen' }), pass_id: randomUUID() };
    const [first, second] = await cast.police.sendTwice('POST', '/api/passes', same);
    expect(statusesOf([first, second])).toEqual([200, 200]);
    expect(second.answer.pass).toEqual(first.answer.pass);
    expect(await passesOf(cast, monday)).toHaveLength(3);
  },
  'PUT /api/passes/:pass_id': async (cast) => {
    const { monday } = nextWeek();
    const { pass_id } = await plan(cast, monday);
    const [before] = await passesOf(cast, monday);
    const change = (note: string) =>
      planned({ planned_from: before!.planned_from, planned_to: before!.planned_to, note });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', `/api/passes/${pass_id}`, { ...change('ett'), revision: 1 }),
      cast.police.send(1, 'PUT', `/api/passes/${pass_id}`, { ...change('två'), revision: 1 }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const note = answers[0].status === 200 ? 'ett' : 'två';
    expect(await passesOf(cast, monday)).toMatchObject([{ revision: 2, note }]);
  },
  'DELETE /api/passes/:pass_id': async (cast) => {
    const { monday } = nextWeek();
    const { pass_id } = await plan(cast, monday);
    const answers = await cast.police.sendTwice('DELETE', `/api/passes/${pass_id}?revision=1`);
    expect(statusesOf(answers)).toEqual([200, 404]);

    // one that is reported on in the same moment: either is first, and the other is told
    const now = await planNow(cast);
    const [removed, reported] = await Promise.all([
      cast.police.send(0, 'DELETE', `/api/passes/${now.pass_id}?revision=1`),
      cast.police.send(1, 'POST', '/api/field/reports', visitOf(cast, now.pass_id)),
    ]);
    expect([`${removed.status}`, reported.answer.outcomes?.[0]?.code]).toEqual(
      removed.status === 200 ? ['200', 'no_such_pass'] : ['400', 'saved'],
    );
  },
  'POST /api/passes/together': async (cast) => {
    const { monday } = nextWeek();
    const { pass_id } = await plan(cast, monday);
    const [before] = await passesOf(cast, monday);
    const { planned_from, planned_to } = before!;
    const made = { ...planned({ planned_from, planned_to, note: 'åter' }), pass_id: randomUUID() };
    const body = { create: [made], remove: [{ pass_id, revision: 1 }] };
    const answers = await cast.police.sendTwice('POST', '/api/passes/together', body);
    // all of it once: the other finds what it was to remove gone, and leaves all as it is
    expect(statusesOf(answers)[0]).toBe(200);
    expect(await passesOf(cast, monday)).toMatchObject([{ note: 'åter' }]);
  },
  'POST /api/passes/copy-week': async (cast) => {
    const [from, to] = [nextWeek(), nextWeek()];
    await plan(cast, from.monday);
    await plan(cast, from.monday, { unit: 'Område 2' });
    const body = { from_week: from.week, to_week: to.week };
    const answers = await cast.police.sendTwice('POST', '/api/passes/copy-week', body);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.created).sort()).toEqual([0, 2]);
    expect(answers.map(({ answer }) => answer.skipped).sort()).toEqual([0, 2]);
    expect(await passesOf(cast, to.monday)).toHaveLength(2);
  },
  'POST /api/templates': async (cast) => {
    const { week, monday } = nextWeek();
    await plan(cast, monday);
    const answers = await cast.police.sendTwice('POST', '/api/templates', { name: `Mall ${week}`, week });
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('name');
  },
  'DELETE /api/templates/:template_id': async (cast) => {
    const template_id = await makeTemplate(cast);
    const answers = await cast.police.sendTwice('DELETE', `/api/templates/${template_id}`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/templates/:template_id/apply': async (cast) => {
    const template_id = await makeTemplate(cast);
    const { week, monday } = nextWeek();
    const answers = await cast.police.sendTwice('POST', `/api/templates/${template_id}/apply`, { week });
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.created).sort()).toEqual([0, 2]);
    expect(await passesOf(cast, monday)).toHaveLength(2);
  },
  'PUT /api/shift-hours': async (cast) => {
    const hours = { days: [1, 5], shift_from_min: 900, shift_to_min: 1380, hours: [] };
    const body = { actor: 'police', unit: randomUUID(), revision: 0, ...hours };
    const answers = await cast.police.sendTwice('PUT', '/api/shift-hours', body);
    // the one that comes second is told what the first has said
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/suggestions': async (cast) => {
    const [one, two] = await Promise.all([draft(cast), draft(cast)]);
    expect(one.suggestion_id).not.toBe(two.suggestion_id);
  },
  'POST /api/suggestions/:suggestion_id/accept': async (cast) => {
    const { suggestion_id, visits } = await draft(cast);
    const before = (await passesOf(cast, '2026-01-12')).length;
    const kept = visits.slice(0, 1).map(({ visit_id, place, from, to }) => ({ visit_id, place, from, to }));
    const body = { revision: 1, visits: kept };
    const answers = await cast.police.sendTwice('POST', `/api/suggestions/${suggestion_id}/accept`, body);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(await passesOf(cast, '2026-01-12')).toHaveLength(before + 1);
  },
  'POST /api/suggestions/:suggestion_id/discard': async (cast) => {
    const { suggestion_id } = await draft(cast);
    const answers = await cast.police.sendTwice('POST', `/api/suggestions/${suggestion_id}/discard`, { revision: 1 });
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/field/reports': async (cast) => {
    const { pass_id } = await planNow(cast);
    const answers = await cast.police.sendTwice('POST', '/api/field/reports', visitOf(cast, pass_id));
    expect(answers.map(({ answer }) => answer.outcomes?.[0]?.code)).toEqual(['saved', 'saved']);
    const { db } = cast.servers.store;
    expect(await db.selectFrom('visit').select('visit_id').where('pass_id', '=', pass_id).execute()).toHaveLength(1);
  },
};
