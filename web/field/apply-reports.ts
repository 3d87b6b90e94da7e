import type { FieldPasses } from '../api/types';
import type { Entry } from './entry';

export type FieldPass = FieldPasses['passes'][number];

/**
 * The passes as they are by what has been reported here, sent or not. Applied to passes that already hold a report it
 * changes nothing.
 */
export function applyReports(passes: readonly FieldPass[], entries: readonly Entry[]): FieldPass[] {
  const counted = entries.filter(({ state }) => state === 'waiting' || state === 'saved').sort((a, b) => a.seq - b.seq);
  const undone = new Set(counted.flatMap(({ report }) => (report.kind === 'undo' ? [report.undoes] : [])));
  const here = new Set(counted.map(({ report }) => report.report_id));
  return passes.map((pass) =>
    counted
      .filter(({ report }) => report.pass_id === pass.pass_id && !undone.has(report.report_id))
      .reduce((so_far, entry) => applyOne(so_far, entry, here), pass),
  );
}

function applyOne(pass: FieldPass, { report, undone_kind }: Entry, here: ReadonlySet<string>): FieldPass {
  const { status, actual_from, actual_to } = pass;
  if (report.kind === 'begin')
    return {
      ...pass,
      begun_by_reader: true,
      status: status === 'planned' ? 'under_way' : status,
      actual_from: actual_from === null || report.at < actual_from ? report.at : actual_from,
    };
  if (report.kind === 'end')
    return {
      ...pass,
      status: status === 'cancelled' ? status : 'done',
      actual_to: actual_to === null || report.at > actual_to ? report.at : actual_to,
    };
  if (report.kind === 'visit') {
    if (pass.visits.some(({ visit_id }) => visit_id === report.report_id)) return pass;
    const { report_id: visit_id, place, from, to, done } = report;
    return { ...pass, visits: [...pass.visits, { visit_id, place, from, to, done }] };
  }
  // what was taken back before the passes held it has not been applied above
  if (here.has(report.undoes)) return pass;
  if (undone_kind === 'visit')
    return { ...pass, visits: pass.visits.filter(({ visit_id }) => visit_id !== report.undoes) };
  if (undone_kind === 'begin' && status === 'under_way')
    return { ...pass, status: 'planned', actual_from: null, begun_by_reader: false };
  if (undone_kind === 'end' && status === 'done') return { ...pass, status: 'under_way', actual_to: null };
  return pass;
}
