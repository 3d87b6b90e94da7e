import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../server/follow-up/outcome-of';
import { ANOTHER, begin, end, visit, undo, FieldTown } from './field-town';

describe('in the field', () => {
  const field = new FieldTown();
  const { minutesOn, plan, report, read, readOne } = field;
  beforeAll(() => field.open());
  afterAll(() => field.town.close());

  it('a pass is begun, a place visited and the pass ended, sent twice and saved once', async () => {
    const police = field.town.as('police');
    const { pass_id } = await plan();
    const reports = [
      begin(pass_id, minutesOn(-50)),
      visit(pass_id, minutesOn(-40), minutesOn(-25)),
      end(pass_id, minutesOn(-5), { note: 'lugnt' }),
    ];
    const first = await report(police, ...reports);
    expect(first.map(({ code }) => code)).toEqual(['saved', 'saved', 'saved']);
    const revision = await field.town.store.readRevision();
    expect(await report(police, ...reports)).toEqual(first);
    expect(await field.town.store.readRevision()).toBe(revision);

    const done = await readOne(police, pass_id);
    expect(done).toMatchObject({ status: 'done', actual_from: minutesOn(-50), actual_to: minutesOn(-5) });
    expect(done?.begun_by_reader).toBe(true);
    expect((await readOne(field.town.asUser(ANOTHER), pass_id))?.begun_by_reader).toBe(false);
    expect(done?.visits).toEqual([
      {
        visit_id: reports[1]?.report_id,
        place: 'torget',
        from: minutesOn(-40),
        to: minutesOn(-25),
        done: ['visible', 'talk'],
        register_place: null,
        stadsdel: 'vast',
        word: null,
        set_off_at: null,
        seen: [],
        seen_note: '',
      },
    ]);
    expect(done?.places).toMatchObject([{ place: 'torget', name: 'Torget' }]);
    expect((await read(police)).report_ids).toEqual(expect.arrayContaining(reports.map((r) => r.report_id)));
    const audit = await field.town.store.db
      .selectFrom('audit')
      .select('action')
      .where('subject_id', '=', pass_id)
      .execute();
    expect(audit.map(({ action }) => action)).toEqual(['create', 'report', 'report', 'report']);
  });

  it('the same report that comes ten times at once is saved once', async () => {
    const police = field.town.as('police');
    const { pass_id } = await plan();
    const before = await field.town.store.readRevision();
    const one = visit(pass_id, minutesOn(-20), minutesOn(-5), null);
    const all = await Promise.all(Array.from({ length: 10 }, () => report(police, one)));
    expect(new Set(all.map((outcomes) => JSON.stringify(outcomes))).size).toBe(1);
    expect((await readOne(police, pass_id))?.visits).toHaveLength(1);
    expect(await field.town.store.readRevision()).toBe(before + 1);
  });

  it('what cannot be used is refused by itself, and the others are saved', async () => {
    const police = field.town.as('police');
    const { pass_id } = await plan();
    const outcomes = await report(
      police,
      { report_id: 'short' },
      end(pass_id, minutesOn(-5)),
      begin(pass_id, minutesOn(30)),
      begin(pass_id, minutesOn(-50)),
      visit(pass_id, minutesOn(-40), minutesOn(-40)),
      visit(pass_id, minutesOn(-40), minutesOn(-30), 'bron'),
      begin('no-such-pass', minutesOn(-50)),
      { ...end(pass_id, minutesOn(-4)), done: ['arrested somebody'] },
      end(pass_id, minutesOn(-3), { note: 'talade med 19121212-1212' }),
    );
    expect(outcomes.map(({ code }) => code)).toEqual([
      'bad_report',
      'not_begun',
      'in_the_future',
      'saved',
      'ends_before_it_begins',
      'no_such_place',
      'no_such_pass',
      'bad_report',
      'names_a_person',
    ]);
    for (const { status, message, saved_at } of outcomes.filter(({ code }) => code !== 'saved')) {
      expect({ status, saved_at }).toEqual({ status: 'refused', saved_at: null });
      expect(message).toMatch(/\. .+\./);
    }
    expect(await readOne(police, pass_id)).toMatchObject({ status: 'under_way', actual_to: null, visits: [] });
  });

  it('what a colleague or the planner has done meanwhile is kept beside what is reported', async () => {
    const [police, berit] = [field.town.as('police'), field.town.asUser(ANOTHER)];
    const { pass_id } = await plan();
    await report(police, begin(pass_id, minutesOn(-50)), end(pass_id, minutesOn(-20)));
    const later = await report(berit, begin(pass_id, minutesOn(-55)), end(pass_id, minutesOn(-10)));
    expect(later.map(({ code }) => code)).toEqual(['already_begun', 'already_ended']);
    expect(await readOne(police, pass_id)).toMatchObject({ actual_from: minutesOn(-55), actual_to: minutesOn(-10) });

    const cancelled = await plan({ status: 'cancelled' });
    const told = await report(
      berit,
      begin(cancelled.pass_id, minutesOn(-30)),
      visit(cancelled.pass_id, minutesOn(-25), minutesOn(-10)),
    );
    expect(told.map(({ code }) => code)).toEqual(['pass_cancelled', 'pass_cancelled']);
    const kept = await readOne(police, cancelled.pass_id);
    expect(kept).toMatchObject({ status: 'cancelled', actual_from: minutesOn(-30) });
    expect(kept?.visits).toHaveLength(1);
  });

  it('what was reported by mistake is taken back by its sender, for a while and as long as nobody went on from it', async () => {
    const [police, berit] = [field.town.as('police'), field.town.asUser(ANOTHER)];
    const { pass_id } = await plan();
    const begun = begin(pass_id, minutesOn(-1));
    const seen = visit(pass_id, minutesOn(-50), minutesOn(-1));
    await report(police, begun, seen);
    const codes = async (as: typeof police, ...reports: object[]) =>
      (await report(as, ...reports)).map(({ code }) => code);
    expect(await codes(berit, undo(pass_id, minutesOn(0), begun.report_id))).toEqual(['nothing_to_undo']);
    expect(await codes(police, undo(pass_id, minutesOn(0), seen.report_id))).toEqual(['saved']);
    expect(await codes(police, undo(pass_id, minutesOn(0), seen.report_id))).toEqual(['nothing_to_undo']);
    expect(await codes(police, undo(pass_id, minutesOn(0), begun.report_id))).toEqual(['saved']);
    expect(await readOne(police, pass_id)).toMatchObject({ status: 'planned', actual_from: null, visits: [] });

    const again = begin(pass_id, minutesOn(-2));
    await report(police, again);
    await report(berit, begin(pass_id, minutesOn(-1)));
    expect(await codes(police, undo(pass_id, minutesOn(0), again.report_id))).toEqual(['too_late_to_undo']);
  });

  it('a pass is set off for, arrived at, and a visit keeps both times and what was seen', async () => {
    const police = field.town.as('police');
    const { pass_id } = await plan();
    const seen = { set_off_at: minutesOn(-45), seen: ['lighting', 'litter'], seen_note: 'två lampor vid trappan' };
    const outcomes = await report(
      police,
      { report_id: randomUUID(), kind: 'set_off', pass_id, at: minutesOn(-55) },
      begin(pass_id, minutesOn(-40)),
      { ...visit(pass_id, minutesOn(-40), minutesOn(-25)), ...seen },
    );
    expect(outcomes.map(({ code }) => code)).toEqual(['saved', 'saved', 'saved']);
    const begun = await readOne(police, pass_id);
    expect(begun).toMatchObject({ set_off_at: minutesOn(-55), actual_from: minutesOn(-40), begun_by_reader: true });
    expect(begun?.visits[0]).toMatchObject({ ...seen, from: minutesOn(-40) });
    // no persons among what can be seen
    expect((await report(police, { ...visit(pass_id, minutesOn(-20), minutesOn(-5)), seen: ['man'] }))[0]?.code).toBe(
      'bad_report',
    );
  });

  it('a visit outside the plan is at a place of the register, or in a stadsdel under a word', async () => {
    const police = field.town.as('police');
    const { pass_id } = await plan();
    const at = (n: number, where: object) => ({
      ...visit(pass_id, minutesOn(n), minutesOn(n + 5), null),
      ...where,
    });
    const [own] = (await read(police)).elsewhere.register;
    expect(own).toBeUndefined();
    const outcomes = await report(
      police,
      at(-50, { stadsdel: 'ost', word: ' gångtunneln ' }),
      at(-40, { stadsdel: 'nowhere', word: 'x' }),
      at(-30, { register_place: 'no-such-place' }),
      at(-20, { word: 'hos Per Andersson, 070-123 45 67' }),
    );
    expect(outcomes.map(({ code }) => code)).toEqual(['saved', 'no_such_place', 'no_such_place', 'names_a_person']);
    expect((await readOne(police, pass_id))?.visits).toMatchObject([
      { place: null, stadsdel: 'ost', word: 'gångtunneln' },
    ]);
    expect((await read(police)).elsewhere.stadsdelar.map(({ name }) => name)).toEqual(['Väst', 'Öst']);
  });

  it('begins a pass that nobody has planned, once, and lets it be visited, ended and taken back', async () => {
    const police = field.town.as('police');
    const { unplanned } = await read(police);
    expect(unplanned.actors.map(({ code }) => code)).toContain('police');
    const at = (minutes: number, more: object = {}) => ({
      ...{ report_id: randomUUID(), kind: 'unplanned', pass_id: randomUUID(), at: minutesOn(minutes) },
      ...{ actor: 'police', activity: unplanned.activities[0]!.code, stadsdel: 'ost', staff: 3, ...more },
    });
    const one = at(-50);
    const { pass_id } = one;
    const outcomes = await report(
      police,
      one,
      one,
      visit(pass_id, minutesOn(-40), minutesOn(-20), null),
      end(pass_id, minutesOn(-5)),
      at(-30, { stadsdel: 'nowhere' }),
      at(-30, { actor: 'walkers' }),
      at(30),
      at(-30, { pass_id }),
    );
    expect(outcomes.map(({ code }) => code)).toEqual([
      ...['saved', 'saved', 'saved', 'saved', 'no_such_place', 'not_allowed', 'in_the_future', 'id_taken'],
    ]);
    expect(await readOne(police, pass_id)).toMatchObject({
      ...{ status: 'done', stadsdel: 'ost', staff: 3, begun_by_reader: true, actual_from: one.at },
      // it stands in the calendar as long as it was
      ...{ planned_from: one.at, planned_to: minutesOn(-5) },
    });
    const row = await field.town.store.db
      .selectFrom('pass')
      .selectAll()
      .where('pass_id', '=', pass_id)
      .executeTakeFirstOrThrow();
    expect(outcomeOf(row, [], field.now.getTime())).toMatchObject({
      kind: 'reported',
      planned_min: 0,
      delivered_min: 45,
    });

    // taken back it is cancelled, and nothing of it is presence
    const two = at(-4);
    const undone = await report(police, two, undo(two.pass_id, minutesOn(-3), two.report_id));
    expect(undone.map(({ code }) => code)).toEqual(['saved', 'saved']);
    expect(await readOne(police, two.pass_id)).toMatchObject({ status: 'cancelled', actual_from: null });
  });
});
