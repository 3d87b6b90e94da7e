import { describe, expect, it } from 'vitest';
import { applyReports } from '../../../web/field/apply-reports';
import { nextPass, orderPasses } from '../../../web/field/next-pass';
import { at, entry, fieldPass, visit } from './entries';

const begin = entry({ kind: 'begin', at: at(5) });
const seen = entry(visit(10, 25));
const end = entry({ kind: 'end', at: at(60), done: [], note: '' });

describe('passes with what the phone has reported', () => {
  it('are under way, visited and done before the server has heard of it', () => {
    const [pass] = applyReports([fieldPass()], [end, begin, seen]);
    expect(pass).toMatchObject({ status: 'done', actual_from: at(5), actual_to: at(60), begun_by_reader: true });
    expect(pass?.visits).toEqual([
      {
        visit_id: seen.report.report_id,
        place: 'torget',
        register_place: null,
        stadsdel: 'vast',
        word: null,
        set_off_at: null,
        from: at(10),
        to: at(25),
        done: [],
        seen: [],
        seen_note: '',
      },
    ]);
  });

  it('hold one that was begun here without a plan, until it is taken back or the server tells of it', () => {
    const name = { sv: 'Cykelpatrull', en: 'Bicycle patrol' };
    const known = {
      elsewhere: {
        stadsdelar: [{ stadsdel: 'ost', name: 'Öst' }],
        places: [{ place: 'parken', name: 'Parken', stadsdel: 'ost' }],
        register: [],
      },
      unplanned: { unit: 'Område 7', actors: [], activities: [{ code: 'bike', name }] },
    };
    const what = { actor: 'polis', activity: 'bike', stadsdel: 'ost', staff: 3 };
    const begun = entry({ kind: 'unplanned', pass_id: 'new', at: at(5), ...what });
    const passes = applyReports(
      [fieldPass()],
      [begun, entry({ ...visit(10, 25), pass_id: 'new', place: 'parken' })],
      known,
    );
    expect(passes.map(({ pass_id }) => pass_id)).toEqual(['a', 'new']);
    expect(passes[1]).toMatchObject({
      ...{ status: 'under_way', actual_from: at(5), begun_by_reader: true, unit: 'Område 7', staff: 3 },
      ...{ activity_name: name, stadsdel_name: 'Öst', places: [{ place: 'parken' }], visits: [{ place: 'parken' }] },
    });
    const undo = entry(
      { kind: 'undo', pass_id: 'new', at: at(6), undoes: begun.report.report_id },
      { undone_kind: 'unplanned' },
    );
    expect(applyReports([fieldPass()], [begun, undo], known)).toHaveLength(1);
    const told = [...passes.slice(0, 1), { ...passes[1]!, note: 'på servern' }];
    expect(applyReports(told, [begun], known)).toEqual(told);
  });

  it('are the same when the server already tells of it', () => {
    const once = applyReports([fieldPass()], [begin, seen, end]);
    expect(applyReports(once, [begin, seen, end])).toEqual(once);
  });

  it('leave out what was refused, what is only to be read, and reports of other passes', () => {
    const left = [
      { ...begin, state: 'refused' as const },
      { ...begin, state: 'told' as const },
      entry({ pass_id: 'b' }),
    ];
    expect(applyReports([fieldPass()], left)).toEqual([fieldPass()]);
  });

  it('are as before when a report is taken back, sent or not', () => {
    const undo = (undone: typeof begin) =>
      entry({ kind: 'undo', at: at(61), undoes: undone.report.report_id }, { undone_kind: undone.report.kind });
    expect(applyReports([fieldPass()], [begin, undo(begin)])).toEqual([fieldPass()]);
    // the server's passes hold it, and the phone no longer does
    const [begun] = applyReports([fieldPass()], [begin, seen]);
    expect(applyReports([begun!], [undo(seen), undo(begin)])).toEqual([fieldPass()]);
    const [done] = applyReports([begun!], [end]);
    expect(applyReports([done!], [undo(end)])).toEqual([begun]);
  });

  it('are under way and no presence yet when somebody has set off, and none at all when they never arrived', () => {
    const off = entry({ kind: 'set_off', at: at(1) });
    const [way] = applyReports([fieldPass()], [off]);
    expect(way).toMatchObject({ status: 'under_way', set_off_at: at(1), actual_from: null, begun_by_reader: true });
    expect(applyReports([fieldPass()], [off, begin])[0]).toMatchObject({ set_off_at: at(1), actual_from: at(5) });
    expect(applyReports([fieldPass()], [off, end])[0]).toMatchObject({ actual_from: at(60), actual_to: at(60) });
    const undo = (undone: typeof off) =>
      entry({ kind: 'undo', at: at(6), undoes: undone.report.report_id }, { undone_kind: undone.report.kind });
    expect(applyReports([way!], [undo(off)])).toEqual([fieldPass()]);
    const [begun] = applyReports([way!], [begin]);
    expect(applyReports([begun!], [undo(begin)])).toEqual([way]);
  });

  it('have the line that was left to the next patrol, once, until it is taken back', () => {
    const line = entry({ kind: 'handover', at: at(50), place: null, text: 'Lampan är trasig', hours: 12 });
    const once = applyReports([fieldPass()], [line]);
    expect(once[0]?.handovers).toMatchObject([{ text: 'Lampan är trasig', expires_at: at(50 + 720) }]);
    expect(applyReports(once, [line])).toEqual(once);
    const undo = entry({ kind: 'undo', at: at(51), undoes: line.report.report_id }, { undone_kind: 'handover' });
    expect(applyReports(once, [undo])).toEqual([fieldPass()]);
  });

  it('count from the earlier beginning, and stay cancelled', () => {
    const colleague = fieldPass({ status: 'under_way', actual_from: at(1) });
    expect(applyReports([colleague], [begin])[0]?.actual_from).toBe(at(1));
    const [cancelled] = applyReports([fieldPass({ status: 'cancelled' })], [begin, end]);
    expect(cancelled).toMatchObject({ status: 'cancelled', actual_from: at(5), actual_to: at(60) });
  });

  it('offer the planned one that begins nearest to now', () => {
    const passes = [
      fieldPass({ pass_id: 'early', planned_from: at(-300) }),
      fieldPass({ pass_id: 'done', planned_from: at(0), status: 'done' }),
      fieldPass({ pass_id: 'soon', planned_from: at(20) }),
      fieldPass({ pass_id: 'late', planned_from: at(90) }),
    ];
    expect(nextPass(passes, new Date(at(0)))?.pass_id).toBe('soon');
    expect(nextPass(passes.slice(1, 2), new Date(at(0)))).toBeNull();
    const begun = fieldPass({ pass_id: 'begun', planned_from: at(-10), status: 'under_way' });
    const over = fieldPass({ pass_id: 'over', planned_from: at(-200), planned_to: at(-100) });
    const ordered = orderPasses([over, ...passes.slice(1), begun], new Date(at(0)));
    expect(ordered.map(({ pass_id }) => pass_id)).toEqual(['begun', 'soon', 'late', 'over', 'done']);
  });
});
