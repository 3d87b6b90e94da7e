import { createHash } from 'node:crypto';
import type { User } from '../access/roles';
import type { Deps } from '../http/deps';
import type { Principal, Store, Tx } from '../store/types';
import { mayPlan } from '../passes/may-plan';
import { seesWholly } from '../passes/sees-wholly';
import { isPlanned } from '../../data/terms/pass-source';
import { announcePass } from '../passes/announce-pass';
import { findReport, insertReport, isFollowedByAnother, markUndone } from '../store/tables/field-report';
import { deleteExpiredHandovers, deleteHandover, insertHandover } from '../store/tables/handover';
import { findPass, updatePassAt, type PassRow } from '../store/tables/pass';
import { deleteVisit, insertVisit } from '../store/tables/visit';
import {
  isSaved,
  applyReport,
  refuseReport,
  refuseTime,
  type PassProgress,
  type FieldReport,
  type ActionReport,
} from './apply-report';
import type { OutcomeCode } from './outcomes';
import { findVisited } from './find-visited';
import { makeUnplanned } from './unplanned';

/** How long after a report its sender may take it back. */
const UNDO_MS = 10 * 60_000;
/** Two who report of one pass in the same moment: the second begins anew. */
const MAX_TRIES = 5;
const HOUR_MS = 3_600_000;

/** How a report went, and when it was saved; what was refused has left nothing behind. */
export interface Outcome {
  code: OutcomeCode;
  saved_at: string | null;
}

interface Sender {
  by: Principal;
  user: User;
  /** the instant that counts as now in this data */
  now: Date;
}

type Ground = Pick<Deps, 'pack' | 'territory'>;

class Refused extends Error {
  constructor(readonly code: OutcomeCode) {
    super(code);
  }
}
/** Somebody else was first: what was read no longer holds. */
class Overtaken extends Error {}

/** Saves one report with all that follows from it, or nothing; one that is there already is answered as the first time. */
export async function saveReport(
  deps: Pick<Deps, 'store' | 'pack' | 'territory'>,
  sender: Sender,
  report: FieldReport,
): Promise<Outcome> {
  const { store } = deps;
  for (let tries = 1; ; tries++) {
    const known = await readKnown(store, sender.user, report);
    if (known) return known;
    try {
      return (await store.write(sender.by, (tx) => save(tx, deps, sender, report))).result;
    } catch (error) {
      if (error instanceof Refused) return { code: error.code, saved_at: null };
      if (!(error instanceof Overtaken) || tries === MAX_TRIES) throw error;
    }
  }
}

async function readKnown({ db }: Store, user: User, report: FieldReport): Promise<Outcome | null> {
  const known = await findReport(db, report.report_id);
  if (known === undefined) return null;
  const isSame = known.reported_by === user.user_id && known.report === asKept(report);
  return isSame ? (JSON.parse(known.outcome) as Outcome) : { code: 'id_taken', saved_at: null };
}

async function save(tx: Tx, deps: Ground, sender: Sender, report: FieldReport): Promise<Outcome> {
  const { pack } = deps;
  const known = await findPass(tx.db, report.pass_id);
  if (report.kind === 'unplanned' && known !== undefined) throw new Refused('id_taken');
  const pass = report.kind === 'unplanned' ? await begunUnplanned(tx, deps, sender, report) : known;
  // whoever may not see it is not told that it is there
  if (pass === undefined || !seesWholly(sender.user, pass.actor)) throw new Refused('no_such_pass');
  if (!mayPlan(sender.user, pass)) throw new Refused('not_allowed');
  const refused = refuseReport(report, pass, sender.now);
  if (refused !== null) throw new Refused(refused);

  const code =
    report.kind === 'undo' ? await undo(tx, sender, pass, report) : await saveAction(tx, pack, sender, pass, report);
  const outcome: Outcome = { code, saved_at: sender.now.toISOString() };
  const isFirst = await insertReport(tx.db, {
    report_id: report.report_id,
    pass_id: report.pass_id,
    kind: report.kind,
    report: asKept(report),
    outcome: JSON.stringify(outcome),
    before: report.kind === 'undo' ? null : JSON.stringify(progressOf(pass)),
    undone_by: null,
    reported_by: sender.user.user_id,
    recorded_at: new Date().toISOString(),
  });
  if (!isFirst) throw new Overtaken();
  await deleteExpiredHandovers(tx.db, sender.now.toISOString());
  await tx.audit({ action: 'report', subject: 'pass', subject_id: pass.pass_id, detail: { ...toKeep(report), code } });
  return outcome;
}

/** A pass that is made for a report, once its time is one that can be reported. */
async function begunUnplanned(
  tx: Tx,
  deps: Ground,
  sender: Sender,
  report: Extract<FieldReport, { kind: 'unplanned' }>,
): Promise<PassRow> {
  const refused = refuseTime(report, sender.now);
  if (refused !== null) throw new Refused(refused);
  const made = await makeUnplanned(tx, deps, sender, report);
  if (made === null) throw new Refused('no_such_place');
  if (made === 'not_allowed') throw new Refused('not_allowed');
  return made;
}

async function saveAction(
  tx: Tx,
  pack: Deps['pack'],
  { user }: Sender,
  pass: PassRow,
  report: ActionReport,
): Promise<OutcomeCode> {
  const { code, after } = applyReport(report, progressOf(pass));
  if (!isSaved(code)) throw new Refused(code);
  if (report.kind === 'visit') await saveVisit(tx, pack, user, pass, report);
  else if (report.kind === 'handover') await saveHandover(tx, pack, user, pass, report);
  else await saveProgress(tx, user, pass, after);
  return code;
}

async function saveVisit(
  tx: Tx,
  pack: Deps['pack'],
  user: User,
  pass: PassRow,
  report: Extract<FieldReport, { kind: 'visit' }>,
): Promise<void> {
  const visited = await findVisited(tx.db, pack, pass, report);
  if (visited === null) throw new Refused('no_such_place');
  await insertVisit(tx.db, {
    visit_id: report.report_id,
    pass_id: pass.pass_id,
    ...visited,
    set_off_at: report.set_off_at ? new Date(report.set_off_at).toISOString() : null,
    visited_from: new Date(report.from).toISOString(),
    visited_to: new Date(report.to).toISOString(),
    done: report.done.join(','),
    seen: (report.seen ?? []).join(','),
    seen_note: report.seen_note?.trim() ?? '',
    reported_by: user.user_id,
    recorded_at: new Date().toISOString(),
  });
  tx.changed({ topic: 'visit', id: report.report_id, scope: pass.week_start });
}

async function saveHandover(
  tx: Tx,
  pack: Deps['pack'],
  user: User,
  pass: PassRow,
  { report_id, place, text, at, hours }: Extract<FieldReport, { kind: 'handover' }>,
): Promise<void> {
  const where = await findVisited(tx.db, pack, pass, { place });
  if (where === null) throw new Refused('no_such_place');
  await insertHandover(tx.db, {
    handover_id: report_id,
    pass_id: pass.pass_id,
    actor: pass.actor,
    unit: pass.unit,
    stadsdel: where.stadsdel,
    place: where.place,
    text,
    written_at: new Date(at).toISOString(),
    expires_at: new Date(Date.parse(at) + hours * HOUR_MS).toISOString(),
    written_by: user.user_id,
  });
  tx.changed({ topic: 'visit', id: report_id, scope: pass.week_start });
}

/** Takes back a report of one's own, if the pass is still as that report left it. */
async function undo(
  tx: Tx,
  { user }: Sender,
  pass: PassRow,
  { report_id, undoes, at }: Extract<FieldReport, { kind: 'undo' }>,
): Promise<OutcomeCode> {
  const undone = await findReport(tx.db, undoes);
  const isOwn = undone?.pass_id === pass.pass_id && undone.reported_by === user.user_id && undone.before !== null;
  if (!isOwn || undone.undone_by !== null) throw new Refused('nothing_to_undo');
  const report = JSON.parse(undone.report) as ActionReport;
  const happened = Date.parse(report.kind === 'visit' ? report.to : report.at);
  const saved = Date.parse((JSON.parse(undone.outcome) as Outcome).saved_at ?? '');
  // by when it was taken back, not by when that was sent: both may have waited for a connection
  if (Date.parse(at) - Math.max(happened, saved) > UNDO_MS) throw new Refused('too_late_to_undo');
  if (report.kind === 'visit' || report.kind === 'handover') {
    await (report.kind === 'visit' ? deleteVisit : deleteHandover)(tx.db, undoes);
    tx.changed({ topic: 'visit', id: undoes, scope: pass.week_start });
  } else {
    const before = { ...progressOf(pass), ...(JSON.parse(undone.before!) as PassProgress) };
    if (await isFollowedByAnother(tx.db, undone)) throw new Refused('too_late_to_undo');
    if (asText(applyReport(report, before).after) !== asText(progressOf(pass))) throw new Refused('too_late_to_undo');
    await saveProgress(tx, user, pass, before);
  }
  await markUndone(tx.db, undoes, report_id);
  return 'saved';
}

async function saveProgress(tx: Tx, user: User, pass: PassRow, course: PassProgress): Promise<void> {
  // nobody planned when it would end: it stands in the calendar as long as it was
  const { actual_from, actual_to } = course;
  const isWhole = !isPlanned(pass) && actual_from !== null && actual_to !== null && actual_to > actual_from;
  const isSet = await updatePassAt(tx.db, pass, {
    ...course,
    ...(isWhole && { planned_to: actual_to }),
    revision: pass.revision + 1,
    updated_by: user.user_id,
    updated_at: new Date().toISOString(),
  });
  if (!isSet) throw new Overtaken();
  announcePass(tx, pass.pass_id, pass);
}

function progressOf({ status, set_off_at, actual_from, actual_to }: PassRow): PassProgress {
  return { status, set_off_at, actual_from, actual_to };
}

/** A report as it is kept: a line to the next patrol stays nowhere longer than it is meant to, so only its hash does. */
function toKeep(report: FieldReport): object {
  if (report.kind !== 'handover') return report;
  const { text, ...rest } = report;
  return { ...rest, text_hash: createHash('sha256').update(text).digest('base64url') };
}

function asKept(report: FieldReport): string {
  return asText(toKeep(report));
}

/** The same for the same fields, in whichever order they came. */
function asText(value: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));
}
