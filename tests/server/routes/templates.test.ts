import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem';
import type { NewPass } from '../../../server/passes/check-pass';
import { copied, savedPass, weekPlan } from '../../../server/contract/pass';
import { savedTemplate, templates } from '../../../server/contract/templates';
import { planned } from '../passes/planned';
import { openTown, type Town } from '../tiny-town';

const NILS = { name: 'Nils', role: 'partner', actors: ['walkers'] } as const;

describe('weeks that come again', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
    // W12: Friday 22 to 06 and the night before Sunday 02.15 to 04.45, local time; one cancelled; one of the walkers
    await post(planned({ planned_from: '2026-03-20T21:00:00Z', planned_to: '2026-03-21T05:00:00Z', note: 'å' }));
    await post(planned({ planned_from: '2026-03-22T01:15:00Z', planned_to: '2026-03-22T03:45:00Z', status: 'done' }));
    await post(
      planned({ planned_from: '2026-03-18T08:00:00Z', planned_to: '2026-03-18T09:00:00Z', status: 'cancelled' }),
    );
    await post(
      planned({ actor: 'walkers', planned_from: '2026-03-20T20:00:00Z', planned_to: '2026-03-21T01:00:00Z' }),
      town.asUser(NILS),
    );
  });
  afterAll(() => town.close());

  const post = async (given: NewPass, as = town.as('police')) =>
    savedPass.parse((await as.send('POST', '/api/passes', given)).answer);
  const passesOf = async (week: string, as = town.as('police')) =>
    weekPlan.parse((await as.send('GET', `/api/passes?week=${week}`)).answer).passes;
  const copy = (body: object, as = town.as('police')) => as.send('POST', '/api/passes/copy-week', body);

  it('are copied at the same time on the clock, and what does not exist is moved and said', async () => {
    // the clocks go forward at 02 on Sunday 29 March, in W13
    const made = copied.parse((await copy({ from_week: '2026-W12', to_week: '2026-W13' })).answer);
    expect(made).toMatchObject({ created: 2, skipped: 0 });
    const passes = (await passesOf('2026-W13')).filter(({ actor }) => actor === 'police');
    expect(passes.map(({ planned_from, planned_to }) => [planned_from, planned_to])).toEqual([
      ['2026-03-27T21:00:00.000Z', '2026-03-28T05:00:00.000Z'],
      // 02.15 is not there: 03.15 is; the end stands at 04.45
      ['2026-03-29T01:15:00.000Z', '2026-03-29T02:45:00.000Z'],
    ]);
    expect(passes.map((pass) => [pass.note, pass.status, pass.source])).toEqual([
      ['å', 'planned', 'copy'],
      ['', 'planned', 'copy'],
    ]);
    expect(made.moved_by_dst).toEqual([passes[1]?.pass_id]);
    // once more adds nothing, and after a week more they are an hour earlier in UTC
    const revision = await town.store.readRevision();
    const again = copied.parse((await copy({ from_week: '2026-W12', to_week: '2026-W13' })).answer);
    expect(again).toEqual({ created: 0, skipped: 2, pass_ids: [], moved_by_dst: [], revision });
    await copy({ from_week: '2026-W12', to_week: '2026-W14' });
    expect((await passesOf('2026-W14'))[0]?.planned_from).toBe('2026-04-03T20:00:00.000Z');
  });

  it('are copied for those actors whom one plans', async () => {
    const nils = town.asUser(NILS);
    expect((await copy({ from_week: '2026-W12', to_week: '2026-W20', actors: ['police'] }, nils)).status).toBe(403);
    const made = copied.parse((await copy({ from_week: '2026-W12', to_week: '2026-W20' }, nils)).answer);
    expect(made.created).toBe(1);
    expect((await passesOf('2026-W20')).map(({ actor }) => actor)).toEqual(['walkers']);
    // to undo it
    expect((await nils.send('DELETE', `/api/passes/${made.pass_ids[0] ?? ''}?revision=1`)).status).toBe(200);
  });

  it.each([
    [{ from_week: '2026-W12', to_week: '2026-W12' }, 'to_week'],
    [{ from_week: '2026-W12', to_week: '2028-W12' }, 'to_week'],
    [{ from_week: '2026-W54', to_week: '2026-W12' }, 'from_week'],
    [{ from_week: '2026-W12', to_week: '2026-W13', actors: ['army'] }, 'actors'],
    [{ from_week: '2026-W12' }, 'to_week'],
  ])('are not copied by %o', async (body, field) => {
    const { status, answer } = await copy(body);
    expect(status).toBe(400);
    expect(problem.parse(answer).error.field).toBe(field);
  });

  it('are kept as a template, with weekdays and times of the clock, and planned anew', async () => {
    const police = town.as('police');
    const made = savedTemplate.parse(
      (await police.send('POST', '/api/templates', { name: 'Vanlig vecka', week: '2026-W12' })).answer,
    );
    const { template } = made;
    expect(template.passes.map(({ weekday, start_min, duration_min }) => [weekday, start_min, duration_min])).toEqual([
      [5, 22 * 60, 8 * 60],
      [7, 2 * 60 + 15, 150],
    ]);
    const apply = `/api/templates/${template.template_id}/apply`;
    // W43 ends with the night in which 02 to 03 comes twice
    const answer = copied.parse((await police.send('POST', apply, { week: '2026-W43' })).answer);
    expect(answer).toMatchObject({ created: 2, moved_by_dst: [] });
    const passes = await passesOf('2026-W43');
    expect(passes.map(({ planned_min, source }) => [planned_min, source])).toEqual([
      [480, 'template'],
      [210, 'template'],
    ]);

    const taken = await police.send('POST', '/api/templates', { name: ' Vanlig vecka ', week: '2026-W12' });
    expect(problem.parse(taken.answer).error).toMatchObject({ code: 'bad_input', field: 'name' });
    const empty = await police.send('POST', '/api/templates', { name: 'Tom', week: '2026-W30' });
    expect(problem.parse(empty.answer).error).toMatchObject({ field: 'week' });

    // a partner neither sees, uses nor removes what is the police's
    const nils = town.asUser(NILS);
    expect((await nils.send('GET', '/api/templates')).answer).toEqual({ templates: [] });
    expect((await nils.send('POST', apply, { week: '2026-W44' })).status).toBe(404);
    expect((await nils.send('DELETE', `/api/templates/${template.template_id}`)).status).toBe(404);
    expect(templates.parse((await police.send('GET', '/api/templates')).answer).templates).toEqual([template]);
    expect((await police.send('DELETE', `/api/templates/${template.template_id}`)).status).toBe(200);
    expect((await police.send('GET', '/api/templates')).answer).toEqual({ templates: [] });
    expect(await passesOf('2026-W43')).toHaveLength(2);
  });
});
