import type { z } from '@hono/zod-openapi';
import { isNearPass } from '../../data/terms/pass-window';
import { findPersonal } from '../../data/terms/personal-data';
import type { fieldReport } from '../contract/field';
import type { PassRow } from '../store/tables/pass';
import type { OutcomeCode } from './outcomes';

export type FieldReport = z.infer<typeof fieldReport>;
/** One that tells of something, rather than takes it back. */
export type ActionReport = Exclude<FieldReport, { kind: 'undo' }>;
/** What a report can change of a pass. */
export type PassProgress = Pick<PassRow, 'status' | 'set_off_at' | 'actual_from' | 'actual_to'>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** a phone's clock may be a little ahead */
const MAX_AHEAD_MS = 5 * MINUTE_MS;
const MAX_AGE_MS = 72 * HOUR_MS;
// 19121212-1212, 121212+1212: what nobody writes who means something else
const PERSONAL_NUMBER = /(?<!\d)(\d{2})?\d{6}\s?[-+]?\s?\d{4}(?!\d)/;

/** Why a report cannot be used whatever the pass has come to; null when it can. */
export function refuseReport(report: FieldReport, pass: PassRow, now: Date): OutcomeCode | null {
  const refused = refuseTime(report, now);
  if (refused !== null || report.kind === 'undo') return refused;
  const [first, last] = timesOf(report);
  if (!isNearPass(pass, first, last)) return 'outside_pass';
  return namesAPerson(report) ? 'names_a_person' : null;
}

/** Why the time of a report cannot be used, of whatever pass; null when it can. */
export function refuseTime(report: FieldReport, now: Date): OutcomeCode | null {
  const [first, last] = timesOf(report);
  if (report.kind === 'visit' && last <= first) return 'ends_before_it_begins';
  if (last > now.getTime() + MAX_AHEAD_MS) return 'in_the_future';
  return first < now.getTime() - MAX_AGE_MS ? 'too_old' : null;
}

function timesOf(report: FieldReport): [first: number, last: number] {
  const [from, to] = report.kind === 'visit' ? [report.from, report.to] : [report.at, report.at];
  return [Date.parse(from), Date.parse(to)];
}

/** What is written down for others to read holds nothing that can be told for certain to be of a person; a name is only warned about. */
function namesAPerson(report: ActionReport): boolean {
  if (report.kind === 'end') return PERSONAL_NUMBER.test(report.note);
  const written =
    report.kind === 'visit' ? [report.word, report.seen_note] : report.kind === 'handover' ? [report.text] : [];
  return written.some((text) => findPersonal(text ?? '').some((kind) => kind !== 'name'));
}

/**
 * What becomes of a pass by a report. What is reported is never given up for what the plan or a colleague says: of two
 * beginnings the earlier counts, of two ends the later, and a cancelled pass stays cancelled with its times.
 */
export function applyReport(report: ActionReport, pass: PassProgress): { code: OutcomeCode; after: PassProgress } {
  const { status, set_off_at, actual_from, actual_to } = pass;
  if (report.kind === 'visit') return { code: codeFor(status === 'cancelled', 'pass_cancelled'), after: pass };
  if (report.kind === 'handover') return { code: 'saved', after: pass };
  const at = new Date(report.at).toISOString();
  if (report.kind === 'unplanned') return { code: 'saved', after: { ...pass, status: 'under_way', actual_from: at } };
  if (report.kind === 'set_off') {
    // who was there already had set off before
    const isLate = actual_from !== null && at > actual_from;
    const isFirst = !isLate && (set_off_at === null || at < set_off_at);
    const after = { ...pass, set_off_at: isFirst ? at : set_off_at };
    if (status === 'cancelled') return { code: 'pass_cancelled', after };
    return {
      code: codeFor(status !== 'planned', 'already_begun'),
      after: { ...after, status: status === 'planned' ? 'under_way' : status },
    };
  }
  if (report.kind === 'begin') {
    const after = { ...pass, actual_from: actual_from === null || at < actual_from ? at : actual_from };
    if (status === 'cancelled') return { code: 'pass_cancelled', after };
    if (actual_to !== null && after.actual_from >= actual_to) return { code: 'ends_before_it_begins', after: pass };
    return {
      code: codeFor(actual_from !== null, 'already_begun'),
      after: { ...after, status: status === 'planned' ? 'under_way' : status },
    };
  }
  if (actual_from === null && set_off_at === null) return { code: 'not_begun', after: pass };
  // set off and never arrived: known to be no presence at all
  if (actual_from === null) {
    const after = { ...pass, actual_from: at, actual_to: at };
    if (status === 'cancelled') return { code: 'pass_cancelled', after };
    return { code: 'saved', after: { ...after, status: 'done' } };
  }
  if (at <= actual_from) return { code: 'ends_before_it_begins', after: pass };
  const after = { ...pass, actual_to: actual_to === null || at > actual_to ? at : actual_to };
  if (status === 'cancelled') return { code: 'pass_cancelled', after };
  return { code: codeFor(status === 'done', 'already_ended'), after: { ...after, status: 'done' } };
}

function codeFor(isSo: boolean, code: OutcomeCode): OutcomeCode {
  return isSo ? code : 'saved';
}

/** Codes of reports that are saved; every other is a refusal. */
const SAVED: readonly OutcomeCode[] = ['saved', 'pass_cancelled', 'already_begun', 'already_ended'];

export function isSaved(code: OutcomeCode): boolean {
  return SAVED.includes(code);
}
