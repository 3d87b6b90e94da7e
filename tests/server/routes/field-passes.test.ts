import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem';
import { ANOTHER, WALKER, begin, visit, undo, FieldTown } from './field-town';

describe('what a patrol sees of the field', () => {
  const field = new FieldTown();
  const { minutesOn, userIdOf, plan, report, read, readOne } = field;
  beforeAll(() => field.open());
  afterAll(() => field.town.close());

  it('everybody has their own passes, of the day and its night', async () => {
    const walk = { actor: 'walkers', activity: 'night_walk' };
    const nils = field.town.asUser(WALKER);
    const own = await plan({ ...walk, unit: 'Grupp A' }, nils);
    const others = await plan({ ...walk, unit: 'Grupp B' }, field.town.as('admin'));
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
    expect((await read(field.town.as('admin'))).passes.length).toBeGreaterThan(shown.length);
  });

  it('what the municipality no longer has is told as such, and never by its code', async () => {
    const { pass_id } = await plan();
    const gone = { actor: 'gone-actor', activity: 'gone-activity', stadsdel: 'gone-stadsdel' };
    await field.town.store.db.updateTable('pass').set(gone).where('pass_id', '=', pass_id).execute();
    const shown = await readOne(field.town.as('admin'), pass_id);
    expect(shown).toMatchObject({
      actor_name: { sv: 'aktör som inte längre finns', en: 'an actor that is no longer there' },
      activity_name: { sv: 'slag som inte längre finns', en: 'a kind that is no longer there' },
      stadsdel_name: 'stadsdel som inte längre finns',
    });
    await field.town.store.db.deleteFrom('pass').where('pass_id', '=', pass_id).execute();
  });

  it('why one is sent to a place is told to the police, and not to partners', async () => {
    const police = field.town.as('police');
    const nils = field.town.asUser(WALKER);
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
    const [police, berit] = [field.town.as('police'), field.town.asUser(ANOTHER)];
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
    const walk = await plan({ actor: 'walkers', activity: 'night_walk', unit: 'Grupp A' }, field.town.asUser(WALKER));
    expect((await readOne(field.town.asUser(WALKER), walk.pass_id))?.handovers).toEqual([]);

    // neither the trail nor the report keeps what it said, and what has expired goes with the next report
    await report(police, begin(next.pass_id, minutesOn(-5)));
    const { db } = field.town.store;
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
    const [police, berit] = [field.town.as('police'), field.town.asUser(ANOTHER)];
    const { pass_id } = await plan();
    const sent = { user_id: await userIdOf(police), reports: [begin(pass_id, minutesOn(-5))] };
    const { status, answer } = await berit.send('POST', '/api/field/reports', sent);
    expect({ status, code: problem.parse(answer).error.code }).toEqual({ status: 403, code: 'not_allowed' });
    for (const reports of [[], 'x', Array.from({ length: 101 }, () => ({}))])
      expect((await police.send('POST', '/api/field/reports', { ...sent, reports })).status).toBe(400);
  });
});
