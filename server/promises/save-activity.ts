import { randomUUID } from 'node:crypto';
import { BadInput, Refusal } from '../http/problem';
import {
  activitiesOf,
  deleteActivity,
  insertActivities,
  putVerdict,
  updateActivity,
  verdictsById,
  type ActivityRow,
} from '../store/tables/promise-activity';
import type { Store, Tx } from '../store/types';
import { ACCEPTED_IN_PROMISE } from './accepted';
import type { PromisedActivity, Promised, Verdict } from './activity';
import { checkActivity, type KnownCodes } from './check-activity';
import { activityOf, contentOf } from './promise-content';
import { PromiseConflict, readRow, tellPromise, type By } from './save-promise';

/** As many as a promise can be read with. */
const MOST_ACTIVITIES = 60;

interface Where {
  promise_id: string;
  activity_id: string;
  revision: number;
}

/** Adds an activity to a promise, last. @throws {Refusal | BadInput} */
export async function addActivity(
  store: Store,
  by: By,
  promise_id: string,
  given: PromisedActivity,
  known: KnownCodes,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const promise = await readRow(tx, promise_id);
    const checked = checkActivity(given, { year: promise.year, areas: contentOf(promise).areas }, known);
    const others = await activitiesOf(tx.db, promise_id);
    if (others.length >= MOST_ACTIVITIES)
      throw new BadInput('activities', undefined, ACCEPTED_IN_PROMISE.activities, {
        sv: `löftet har redan ${MOST_ACTIVITIES} åtaganden`,
        en: `the promise has ${MOST_ACTIVITIES} activities already`,
      });
    const row: ActivityRow = {
      activity_id: randomUUID(),
      promise_id,
      revision: 1,
      position: (others.at(-1)?.position ?? 0) + 1,
      content: JSON.stringify(checked),
      updated_by: by.user_id,
      updated_at: new Date().toISOString(),
    };
    await insertActivities(tx.db, [row]);
    const detail = { year: promise.year, activity_id: row.activity_id, after: checked };
    await tx.audit({ action: 'add_activity', subject: 'promise', subject_id: promise_id, detail });
    tellPromise(tx, promise_id);
  });
}

/** Changes an activity from one revision to the next. @throws {Refusal | PromiseConflict | BadInput} */
export async function changeActivity(
  store: Store,
  by: By,
  at: Where,
  given: PromisedActivity,
  known: KnownCodes,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const promise = await readRow(tx, at.promise_id);
    const before = await readOwn(tx, at);
    const checked = checkActivity(given, { year: promise.year, areas: contentOf(promise).areas }, known);
    await updateActivity(tx.db, {
      ...before,
      revision: before.revision + 1,
      content: JSON.stringify(checked),
      updated_by: by.user_id,
      updated_at: new Date().toISOString(),
    });
    const detail = { year: promise.year, activity_id: at.activity_id, before: activityOf(before), after: checked };
    await tx.audit({ action: 'change_activity', subject: 'promise', subject_id: at.promise_id, detail });
    tellPromise(tx, at.promise_id);
  });
}

/** Takes an activity out of a promise, with what was decided of it. @throws {Refusal | PromiseConflict} */
export async function removeActivity(store: Store, by: By, at: Where): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const promise = await readRow(tx, at.promise_id);
    const before = await readOwn(tx, at);
    await deleteActivity(tx.db, at.activity_id);
    const detail = { year: promise.year, activity_id: at.activity_id, before: activityOf(before) };
    await tx.audit({ action: 'remove_activity', subject: 'promise', subject_id: at.promise_id, detail });
    tellPromise(tx, at.promise_id);
  });
}

/**
 * Keeps what somebody has decided of an activity. Of two who decide at once the second is told what the first decided.
 * @param revision of the decision that it takes the place of; 0 where there is none
 * @param readNow the promise as it stands, for what the rule says of it
 * @throws {Refusal | PromiseConflict | BadInput}
 */
export async function decideVerdict(
  store: Store,
  by: By,
  { promise_id, activity_id, revision }: Where,
  given: { verdict: NonNullable<Verdict>; reason: string },
  readNow: (tx: Tx) => Promise<Promised>,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const promise = await readNow(tx);
    const activity = promise.activities.find((each) => each.activity_id === activity_id);
    if (activity === undefined) throw new Refusal('not_found');
    const before = (await verdictsById(tx.db)).get(activity_id);
    if ((before?.revision ?? 0) !== revision) throw new PromiseConflict(promise_id);
    if (activity.progress.state === 'not_begun' && given.verdict !== 'too_early')
      throw new BadInput('verdict', given.verdict, ACCEPTED_IN_PROMISE.verdict, {
        sv: 'perioden har inte börjat än',
        en: 'the period has not begun yet',
      });
    const row = {
      activity_id,
      revision: revision + 1,
      ...given,
      proposed: activity.proposed.verdict,
      decided_by: by.user_id,
      decided_at: new Date().toISOString(),
    };
    await putVerdict(tx.db, row);
    const { done, target } = activity.progress;
    const detail = {
      year: promise.year,
      activity_id,
      title: activity.title,
      before: before && { verdict: before.verdict, reason: before.reason },
      after: { ...given, proposed: row.proposed, done, target },
    };
    await tx.audit({ action: 'decide', subject: 'promise', subject_id: promise_id, detail });
    tellPromise(tx, promise_id);
  });
}

async function readOwn(tx: Tx, { promise_id, activity_id, revision }: Where): Promise<ActivityRow> {
  const row = (await activitiesOf(tx.db, promise_id)).find((each) => each.activity_id === activity_id);
  if (row === undefined) throw new Refusal('not_found');
  if (row.revision !== revision) throw new PromiseConflict(promise_id);
  return row;
}
