import type { FieldPasses } from '../api/types';
import type { Entry } from './entry';
import { madeHere, type KnownHere } from './made-here';

export type FieldPass = FieldPasses['passes'][number];

const HOUR_MS = 3_600_000;

/**
 * The passes as they are by what has been reported here, sent or not. Applied to passes that already hold a report it
 * changes nothing.
 * @param known names for what has been begun here without a plan; null where nothing is known
 */
export function applyReports(
  passes: readonly FieldPass[],
  entries: readonly Entry[],
  known: KnownHere | null = null,
): FieldPass[] {
  const counted = entries.filter(({ state }) => state === 'waiting' || state === 'saved').sort((a, b) => a.seq - b.seq);
  const undone = new Set(counted.flatMap(({ report }) => (report.kind === 'undo' ? [report.undoes] : [])));
  const here = new Set(counted.map(({ report }) => report.report_id));
  const begun = counted.flatMap(({ report }) => {
    const isNew = report.kind === 'unplanned' && !passes.some(({ pass_id }) => pass_id === report.pass_id);
    return isNew && known !== null && !undone.has(report.report_id) ? [madeHere(report, known)] : [];
  });
  return [...passes, ...begun].map((pass) =>
    counted
      .filter(({ report }) => report.pass_id === pass.pass_id && !undone.has(report.report_id))
      .reduce((so_far, entry) => applyOne(so_far, entry, here), pass),
  );
}

function applyOne(pass: FieldPass, { report, undone_kind }: Entry, here: ReadonlySet<string>): FieldPass {
  const { status, set_off_at, actual_from, actual_to } = pass;
  switch (report.kind) {
    case 'set_off':
      return {
        ...pass,
        begun_by_reader: true,
        status: status === 'planned' ? 'under_way' : status,
        set_off_at: set_off_at === null || report.at < set_off_at ? report.at : set_off_at,
      };
    case 'begin':
      return {
        ...pass,
        begun_by_reader: true,
        status: status === 'planned' ? 'under_way' : status,
        actual_from: actual_from === null || report.at < actual_from ? report.at : actual_from,
      };
    case 'unplanned':
      // it holds all of it already
      return { ...pass, begun_by_reader: true };
    case 'end':
      return {
        ...pass,
        status: status === 'cancelled' ? status : 'done',
        // set off and never arrived: no presence
        actual_from: actual_from ?? report.at,
        actual_to: actual_to === null || report.at > actual_to ? report.at : actual_to,
      };
    case 'visit':
      return addVisit(pass, report);
    case 'handover':
      return addLine(pass, report);
    case 'undo':
      // what was taken back before the passes held it has not been applied above
      return here.has(report.undoes) ? pass : takeBack(pass, report.undoes, undone_kind);
  }
}

type Report<K extends Entry['report']['kind']> = Extract<Entry['report'], { kind: K }>;

function addVisit(pass: FieldPass, report: Report<'visit'>): FieldPass {
  if (pass.visits.some(({ visit_id }) => visit_id === report.report_id)) return pass;
  const { report_id: visit_id, place, from, to, done } = report;
  const visit = {
    visit_id,
    place,
    register_place: report.register_place ?? null,
    stadsdel: report.stadsdel ?? pass.stadsdel,
    word: report.word ?? null,
    set_off_at: report.set_off_at ?? null,
    from,
    to,
    done,
    seen: report.seen ?? [],
    seen_note: report.seen_note ?? '',
  };
  return { ...pass, visits: [...pass.visits, visit] };
}

function addLine(pass: FieldPass, { report_id, place, text, at, hours }: Report<'handover'>): FieldPass {
  if (pass.handovers.some(({ handover_id }) => handover_id === report_id)) return pass;
  const expires_at = new Date(Date.parse(at) + hours * HOUR_MS).toISOString();
  const line = { handover_id: report_id, unit: pass.unit, place, text, written_at: at, expires_at };
  return { ...pass, handovers: [line, ...pass.handovers] };
}

function takeBack(pass: FieldPass, undoes: string, kind: Entry['undone_kind']): FieldPass {
  const { status } = pass;
  if (kind === 'visit') return { ...pass, visits: pass.visits.filter(({ visit_id }) => visit_id !== undoes) };
  if (kind === 'handover')
    return { ...pass, handovers: pass.handovers.filter(({ handover_id }) => handover_id !== undoes) };
  if (kind === 'set_off' && status === 'under_way')
    return { ...pass, status: 'planned', set_off_at: null, begun_by_reader: false };
  // whoever set off before is on the way again
  if (kind === 'begin' && status === 'under_way')
    return pass.set_off_at === null
      ? { ...pass, status: 'planned', actual_from: null, begun_by_reader: false }
      : { ...pass, actual_from: null };
  if (kind === 'unplanned' && status === 'under_way') return { ...pass, status: 'cancelled', actual_from: null };
  if (kind === 'end' && status === 'done') return { ...pass, status: 'under_way', actual_to: null };
  return pass;
}
