import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import type { newOutcome } from '../contract/meetings';
import { BadInput, Refusal } from '../http/problem';
import { announcePass } from '../passes/announce-pass';
import { mayPlan } from '../passes/may-plan';
import { seesWholly } from '../passes/sees-wholly';
import { findOutcome, putOutcome, type MeetingOutcomeRow } from '../store/tables/meeting-outcome';
import { findPass, updatePass, type PassRow } from '../store/tables/pass';
import type { Principal, Store } from '../store/types';
import { ACCEPTED_IN_MEETING } from './accepted';

/** A meeting whose outcome somebody else has written since it was fetched. */
export class MeetingConflict extends Error {
  override name = 'MeetingConflict';
  constructor(
    readonly row: PassRow,
    readonly outcome: MeetingOutcomeRow | undefined,
  ) {
    super(`the outcome of ${row.pass_id} is at revision ${outcome?.revision ?? 0}`);
  }
}

/**
 * Keeps what came of a meeting. One that nobody has reported on is done with that, at the times that were planned.
 * @param kinds activities that are meetings
 * @throws {Refusal} when it is not there, not a meeting, or not the user's
 * @throws {BadInput} when it has not begun, or is cancelled
 * @throws {MeetingConflict} when somebody else has written it first
 */
export async function recordOutcome(
  store: Store,
  by: Principal,
  { user, now, kinds }: { user: User; now: Date; kinds: readonly string[] },
  pass_id: string,
  { revision, ...given }: z.infer<typeof newOutcome>,
): Promise<{ row: PassRow; outcome: MeetingOutcomeRow }> {
  const { result } = await store.write(by, async (tx) => {
    const before = await findPass(tx.db, pass_id);
    if (before === undefined || !kinds.includes(before.activity) || !seesWholly(user, before.actor))
      throw new Refusal('not_found');
    if (!mayPlan(user, before)) throw new Refusal('not_allowed');
    if (before.status === 'cancelled' || Date.parse(before.planned_from) > now.getTime())
      throw new BadInput('pass_id', pass_id, ACCEPTED_IN_MEETING.pass_id, {
        sv: before.status === 'cancelled' ? 'träffen är inställd' : 'träffen har inte börjat än',
        en: before.status === 'cancelled' ? 'the meeting is cancelled' : 'the meeting has not begun yet',
      });
    const known = await findOutcome(tx.db, pass_id);
    if ((known?.revision ?? 0) !== revision) throw new MeetingConflict(before, known);
    const isReported = before.actual_from !== null && before.actual_to !== null;
    const row = isReported
      ? before
      : await updatePass(tx.db, pass_id, {
          status: 'done',
          actual_from: before.actual_from ?? before.planned_from,
          actual_to: before.planned_to,
          revision: before.revision + 1,
          updated_by: user.user_id,
          updated_at: new Date().toISOString(),
        });
    const outcome: MeetingOutcomeRow = {
      pass_id,
      revision: revision + 1,
      n_came: given.n_came,
      heard: JSON.stringify(given.heard),
      next_step: given.next_step,
      told_to: given.told_to,
      recorded_by: user.user_id,
      recorded_at: new Date().toISOString(),
    };
    await putOutcome(tx.db, outcome);
    const { activity, actor, stadsdel, planned_from, planned_to } = row;
    const detail = { activity, before: known ?? null, after: { ...given, actor, stadsdel, planned_from, planned_to } };
    await tx.audit({ action: 'record', subject: 'meeting', subject_id: pass_id, detail });
    announcePass(tx, pass_id, before, row);
    return { row, outcome };
  });
  return result;
}
