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
      { visit_id: seen.report.report_id, place: 'torget', from: at(10), to: at(25), done: [] },
    ]);
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
