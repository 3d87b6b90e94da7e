import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { balance, coverage } from '../../../server/contract/coverage';
import { followUp } from '../../../server/contract/follow-up';
import { copied, weekPlan } from '../../../server/contract/pass';
import { presenceWeek } from '../../../server/contract/presence';
import { readDeeds } from '../../../server/promises/read-deeds';
import { begin, end, FieldTown } from '../routes/field-town';

const field = new FieldTown();
const { minutesOn, plan, read, report } = field;
const WEEK = '2026-W02';

beforeAll(() => field.open());
afterAll(() => field.town.close());

/** Every sum of what is planned in the week, for those who see all of it and for those who see what is agreed. */
async function sums() {
  const { town } = field;
  const own = await town.ask(weekPlan, `/api/passes?week=${WEEK}`);
  const covered = await town.ask(coverage, `/api/plan/coverage?week=${WEEK}`);
  const spread = await town.ask(balance, `/api/plan/balance?week=${WEEK}`);
  const presence = await town.ask(presenceWeek, `/api/presence?week=${WEEK}`);
  const { whole, stadsdelar } = await town.ask(followUp, `/api/follow-up?from=${WEEK}&to=${WEEK}`);
  const partner = weekPlan.parse(await (await town.as('partner').request(`/api/passes?week=${WEEK}`)).json());
  const add = (rows: readonly { planned_min: number }[]) => rows.reduce((all, row) => all + row.planned_min, 0);
  return {
    planned: {
      plan: add(own.passes),
      agreed: add(partner.agreed),
      coverage: covered.stadsdelar.flatMap(({ planned_min }) => planned_min).reduce((a, b) => a + b, 0),
      prioritised: covered.prioritised.all_min,
      balance: [spread.visits, spread.planned_min],
      presence: [presence.planned_min, presence.rows.reduce((n, row) => n + row.n_planned, 0)],
      follow_up: [whole.planned_min, whole.n_passes, add(stadsdelar)],
    },
    delivered: { presence: presence.delivered_min, follow_up: whole.delivered_min },
    whole,
  };
}

it('a pass that was begun without a plan is in no sum of what was planned, and in each of what was delivered', async () => {
  const police = field.town.as('police');
  // what is planned: two hours, of which one was carried out
  const { pass_id } = await plan();
  await report(police, begin(pass_id, minutesOn(-60)), end(pass_id, minutesOn(-1)));
  const before = await sums();

  const { unplanned } = await read(police);
  const one = randomUUID();
  const outcomes = await report(
    police,
    {
      ...{ report_id: randomUUID(), kind: 'unplanned', pass_id: one, at: minutesOn(-50) },
      ...{ actor: 'police', activity: unplanned.activities[0]!.code, stadsdel: 'ost', staff: 2 },
    },
    end(one, minutesOn(-5)),
  );
  expect(outcomes.map(({ code }) => code)).toEqual(['saved', 'saved']);

  const after = await sums();
  expect(after.planned).toEqual(before.planned);
  expect(after.delivered).toEqual({
    presence: before.delivered.presence! + 45,
    follow_up: before.delivered.follow_up! + 45,
  });
  expect(after.whole).toMatchObject({ n_unplanned: 1, unplanned_min: 45, dosage: before.whole.dosage });

  const told = await field.town.ask(followUp, `/api/follow-up?from=${WEEK}&to=${WEEK}`);
  expect(told.sentence.sv).toContain('Utan plan: 45\u00a0min i 1 pass.');

  const file = await (await police.request('/api/plan/passes.csv?week=2026-W02')).text();
  const line = file.split('\r\n').find((each) => each.includes(one));
  expect(line).toContain(';0;0;');
  expect(line).toContain(';pass utan plan;');
});

it('and is no part of what was to be carried out of a promise', async () => {
  const deeds = await readDeeds(
    field.town.store.db,
    { from: '2026-01-05', to: '2026-01-11' },
    { timeZone: 'Europe/Stockholm', now: field.now },
  );
  expect(deeds.filter(({ is_unplanned }) => is_unplanned)).toMatchObject([{ planned_min: 0, delivered_min: 45 }]);
});

it('and goes along neither with the week that is copied nor into a template', async () => {
  const police = field.town.as('police');
  const { answer } = await police.send('POST', '/api/passes/copy-week', { from_week: WEEK, to_week: '2026-W04' });
  const { pass_ids } = copied.parse(answer);
  const there = await field.town.ask(weekPlan, '/api/passes?week=2026-W04');
  expect(there.passes.map(({ pass_id }) => pass_id).sort()).toEqual([...pass_ids].sort());
  expect(there.passes.map(({ stadsdel }) => stadsdel)).not.toContain('ost');
});
