import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from '@hono/zod-openapi';
import { problem } from '../../../server/contract/problem';
import { fieldOutcomes, fieldPasses } from '../../../server/contract/field';
import { nowIn } from '../../../server/passes/clock';
import { savedPass } from '../../../server/contract/pass';
import { outcomeOf } from '../../../server/follow-up/outcome-of';
import { session } from '../../../server/contract/session';
import { planned } from '../passes/planned';
import { openTown, pass, type Town } from '../tiny-town';

type Visitor = ReturnType<Town['as']>;
const WALKER = { name: 'Nils', role: 'partner', actors: ['walkers'], unit: 'Grupp A' } as const;
const ANOTHER = { name: 'Berit', role: 'police', actors: ['police'] } as const;

describe('in the field', () => {
  let town: Town;
  let now: Date;
  beforeAll(async () => {
    // data of a day of its own, on which they stand still
    town = await openTown({ tables: { presence: [pass()] }, as_of: '2026-01-08' });
    now = nowIn({ today: '2026-01-08' }, 'Europe/Stockholm', new Date());
  });
  afterAll(() => town.close());

  const minutesOn = (n: number) => new Date(now.getTime() + n * 60_000).toISOString();
  const userIdOf = async (as: Visitor) =>
    session.parse(await (await as.request('/api/session')).json()).user?.user_id ?? '';
  /** Plans a pass from an hour ago to an hour from now, on the clock of the data. */
  const plan = async (more: object = {}, as = town.as('police')) => {
    const given = planned({ planned_from: minutesOn(-60), planned_to: minutesOn(60), ...more });
    return savedPass.parse((await as.send('POST', '/api/passes', given)).answer).pass;
  };
  const report = async (as: Visitor, ...reports: object[]) => {
    const sent = { user_id: await userIdOf(as), reports };
    const { status, answer } = await as.send('POST', '/api/field/reports?language=en', sent);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return fieldOutcomes.parse(answer).outcomes;
  };
  const read = async (as: Visitor): Promise<z.infer<typeof fieldPasses>> =>
    fieldPasses.parse(await (await as.request('/api/field/passes')).json());
  const readOne = async (as: Visitor, pass_id: string) =>
    (await read(as)).passes.find((found) => found.pass_id === pass_id);
  const begin = (pass_id: string, at: string) => ({ report_id: randomUUID(), kind: 'begin', pass_id, at });
  const end = (pass_id: string, at: string, more: object = {}) => ({
    report_id: randomUUID(),
    kind: 'end',
    pass_id,
    at,
    done: ['talk'],
    note: '',
    ...more,
  });
  const visit = (pass_id: string, from: string, to: string, place: string | null = 'torget') => ({
    report_id: randomUUID(),
    kind: 'visit',
    pass_id,
    place,
    from,
    to,
    done: ['visible', 'talk'],
  });
  const undo = (pass_id: string, at: string, undoes: string) => ({
    report_id: randomUUID(),
    kind: 'undo',
    pass_id,
    at,
    undoes,
  });

  it('a pass is begun, a place visited and the pass ended, sent twice and saved once', async () => {
    const police = town.as('police');
    const { pass_id } = await plan();
    const reports = [
      begin(pass_id, minutesOn(-50)),
      visit(pass_id, minutesOn(-40), minutesOn(-25)),
      end(pass_id, minutesOn(-5), { note: 'lugnt' }),
    ];
    const first = await report(police, ...reports);
    expect(first.map(({ code }) => code)).toEqual(['saved', 'saved', 'saved']);
    const revision = await town.store.readRevision();
    expect(await report(police, ...reports)).toEqual(first);
    expect(await town.store.readRevision()).toBe(revision);

    const done = await readOne(police, pass_id);
    expect(done).toMatchObject({ status: 'done', actual_from: minutesOn(-50), actual_to: minutesOn(-5) });
    expect(done?.begun_by_reader).toBe(true);
    expect((await readOne(town.asUser(ANOTHER), pass_id))?.begun_by_reader).toBe(false);
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
    const audit = await town.store.db.selectFrom('audit').select('action').where('subject_id', '=', pass_id).execute();
    expect(audit.map(({ action }) => action)).toEqual(['create', 'report', 'report', 'report']);
  });

  it('the same report that comes ten times at once is saved once', async () => {
    const police = town.as('police');
    const { pass_id } = await plan();
    const before = await town.store.readRevision();
    const one = visit(pass_id, minutesOn(-20), minutesOn(-5), null);
    const all = await Promise.all(Array.from({ length: 10 }, () => report(police, one)));
    expect(new Set(all.map((outcomes) => JSON.stringify(outcomes))).size).toBe(1);
    expect((await readOne(police, pass_id))?.visits).toHaveLength(1);
    expect(await town.store.readRevision()).toBe(before + 1);
  });

  it('what cannot be used is refused by itself, and the others are saved', async () => {
    const police = town.as('police');
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
    const [police, berit] = [town.as('police'), town.asUser(ANOTHER)];
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
    const [police, berit] = [town.as('police'), town.asUser(ANOTHER)];
    const { pass_id } = await plan();
    const begun = begin(pass_id, minutesOn(-1));
    const seen = visit(pass_id, minutesOn(-50), minutesOn(-1));
    await report(police, begun, seen);
    const codes = async (as: Visitor, ...reports: object[]) => (await report(as, ...reports)).map(({ code }) => code);
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
    const police = town.as('police');
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
    const police = town.as('police');
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
    const police = town.as('police');
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
    const row = await town.store.db
      .selectFrom('pass')
      .selectAll()
      .where('pass_id', '=', pass_id)
      .executeTakeFirstOrThrow();
    expect(outcomeOf(row, [], now.getTime())).toMatchObject({ kind: 'reported', planned_min: 0, delivered_min: 45 });

    // taken back it is cancelled, and nothing of it is presence
    const two = at(-4);
    const undone = await report(police, two, undo(two.pass_id, minutesOn(-3), two.report_id));
    expect(undone.map(({ code }) => code)).toEqual(['saved', 'saved']);
    expect(await readOne(police, two.pass_id)).toMatchObject({ status: 'cancelled', actual_from: null });
  });

  it('everybody has their own passes, of the day and its night', async () => {
    const walk = { actor: 'walkers', activity: 'night_walk' };
    const nils = town.asUser(WALKER);
    const own = await plan({ ...walk, unit: 'Grupp A' }, nils);
    const others = await plan({ ...walk, unit: 'Grupp B' }, town.as('admin'));
    // local time: until five past midnight last night, from half past five tomorrow morning, from seven
    const at = (planned_from: string, planned_to: string) =>
      plan({ ...walk, unit: 'Grupp A', planned_from, planned_to }, nils);
    const last = await at('2026-01-07T20:00:00.000Z', '2026-01-07T23:05:00.000Z');
    const night = await at('2026-01-09T04:30:00.000Z', '2026-01-09T07:00:00.000Z');
    const morning = await at('2026-01-09T06:00:00.000Z', '2026-01-09T07:00:00.000Z');
    const yesterday = await at('2026-01-07T20:00:00.000Z', '2026-01-07T23:00:00.000Z');
    const forgotten = await plan(
      {
        ...walk,
        unit: 'Grupp A',
        status: 'under_way',
        planned_from: '2026-01-06T20:00:00.000Z',
        planned_to: '2026-01-06T22:00:00.000Z',
      },
      nils,
    );

    const answer = await read(nils);
    const shown = answer.passes.map(({ pass_id }) => pass_id);
    expect([...shown].sort()).toEqual([own, last, night, forgotten].map(({ pass_id }) => pass_id).sort());
    for (const hidden of [others, morning, yesterday]) expect(shown).not.toContain(hidden.pass_id);
    expect(answer).toMatchObject({ date: '2026-01-08', user_id: await userIdOf(nils) });
    expect(answer.passes.find(({ pass_id }) => pass_id === own.pass_id)?.activity_name).toEqual({
      sv: 'Nattvandring',
      en: 'Nattvandring',
    });

    const police = await plan();
    const tried = await report(nils, begin(others.pass_id, minutesOn(-5)), begin(police.pass_id, minutesOn(-5)));
    expect(tried.map(({ code }) => code)).toEqual(['not_allowed', 'no_such_pass']);
    expect((await read(town.as('admin'))).passes.length).toBeGreaterThan(shown.length);
  });

  it('why one is sent to a place is told to the police, and not to partners', async () => {
    const police = town.as('police');
    const nils = town.asUser(WALKER);
    const { pass_id } = await plan();
    const why = (await readOne(police, pass_id))?.places[0]?.why;
    expect(why?.offences.sv).toBe('Inga anmälda brott på 12 månader');
    await report(police, begin(pass_id, minutesOn(-50)), visit(pass_id, minutesOn(-40), minutesOn(-25)));
    const last = (await readOne(police, pass_id))?.places[0]?.why?.last_visit;
    expect(last! >= minutesOn(-25)).toBe(true);
    const own = await plan({ actor: 'walkers', activity: 'night_walk', unit: 'Grupp A' }, nils);
    expect((await readOne(nils, own.pass_id))?.places[0]).toMatchObject({ place: 'torget', why: null });
  });

  it('a line to the next patrol is shown to the same actor there until it expires, and kept nowhere after', async () => {
    const [police, berit] = [town.as('police'), town.asUser(ANOTHER)];
    const { pass_id } = await plan();
    const next = await plan();
    const text = 'Lampan vid trappan är trasig.';
    const line = {
      report_id: randomUUID(),
      kind: 'handover',
      pass_id,
      at: minutesOn(-10),
      place: 'torget',
      text,
      hours: 12,
    };
    const old = { ...line, report_id: randomUUID(), at: minutesOn(-13 * 60), text: 'Gammalt' };
    const wide = { planned_from: minutesOn(-14 * 60), planned_to: minutesOn(60) };
    const early = await plan(wide);
    const [first] = await report(berit, line);
    expect(first?.code).toBe('saved');
    expect((await report(berit, line))[0]).toEqual(first);
    expect((await report(berit, { ...line, text: 'Något annat' }))[0]?.code).toBe('id_taken');
    await report(berit, { ...old, pass_id: early.pass_id });
    const shown = (await readOne(police, next.pass_id))?.handovers;
    expect(shown).toEqual([
      {
        handover_id: line.report_id,
        unit: 'Område 1',
        place: 'torget',
        text,
        written_at: minutesOn(-10),
        expires_at: minutesOn(710),
      },
    ]);
    const walk = await plan({ actor: 'walkers', activity: 'night_walk', unit: 'Grupp A' }, town.asUser(WALKER));
    expect((await readOne(town.asUser(WALKER), walk.pass_id))?.handovers).toEqual([]);

    // neither the trail nor the report keeps what it said, and what has expired goes with the next report
    await report(police, begin(next.pass_id, minutesOn(-5)));
    const { db } = town.store;
    const kept = JSON.stringify([
      await db.selectFrom('audit').selectAll().execute(),
      await db.selectFrom('field_report').selectAll().execute(),
    ]);
    expect(kept).not.toContain('Lampan');
    const left = await db.selectFrom('handover').select('text').execute();
    expect(left).toEqual([{ text }]);

    const [undone] = await report(berit, undo(pass_id, minutesOn(0), line.report_id));
    expect(undone?.code).toBe('saved');
    expect((await readOne(police, next.pass_id))?.handovers).toEqual([]);
  });

  it('the reports of somebody else who was signed in on the phone are not taken', async () => {
    const [police, berit] = [town.as('police'), town.asUser(ANOTHER)];
    const { pass_id } = await plan();
    const sent = { user_id: await userIdOf(police), reports: [begin(pass_id, minutesOn(-5))] };
    const { status, answer } = await berit.send('POST', '/api/field/reports', sent);
    expect({ status, code: problem.parse(answer).error.code }).toEqual({ status: 403, code: 'not_allowed' });
    for (const reports of [[], 'x', Array.from({ length: 101 }, () => ({}))])
      expect((await police.send('POST', '/api/field/reports', { ...sent, reports })).status).toBe(400);
  });
});
