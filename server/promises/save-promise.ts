import { randomUUID } from 'node:crypto';
import { BadInput, Refusal } from '../http/problem';
import {
  deletePromise,
  findPromise,
  insertPromise,
  promisesByYear,
  updatePromise,
  type PromiseRow,
} from '../store/tables/promise';
import { activitiesOf, insertActivities, type ActivityRow } from '../store/tables/promise-activity';
import type { Principal, Store, Tx } from '../store/types';
import { ACCEPTED_IN_PROMISE } from './accepted';
import { moveToYear } from './move-to-year';
import { activityOf, checkPromise, contentOf, type PromiseContent } from './promise-content';

/** A promise, or a part of it, that somebody else has changed since it was fetched. */
export class PromiseConflict extends Error {
  override name = 'PromiseConflict';
  constructor(readonly promise_id: string) {
    super(`promise ${promise_id} has been changed`);
  }
}

/** Somebody signed in who changes a promise. */
export interface By {
  principal: Principal;
  user_id: string;
}

/**
 * Makes the promise of a year next to an earlier one: the same areas and activities, a year's count of days later; nothing
 * that was done or decided comes along.
 * @returns its id
 * @throws {Refusal} when there is no such earlier one
 * @throws {BadInput} when the year has a promise
 */
export async function copyPromise(store: Store, by: By, from_promise_id: string, year: number): Promise<string> {
  const { result } = await store.write(by.principal, async (tx) => {
    const from = await readRow(tx, from_promise_id);
    if ((await promisesByYear(tx.db)).some((other) => other.year === year))
      throw new BadInput('year', String(year), ACCEPTED_IN_PROMISE.year, {
        sv: `${year} har redan ett löfte`,
        en: `${year} has a promise already`,
      });
    const at = new Date().toISOString();
    const made = { created_by: by.user_id, created_at: at, updated_by: by.user_id, updated_at: at };
    const renamed = moveToYear(contentOf(from), from.year, year);
    const content: PromiseContent = { ...renamed, source: null };
    const promise: PromiseRow = {
      promise_id: randomUUID(),
      revision: 1,
      year,
      content: JSON.stringify(content),
      made_from: from.promise_id,
      ...made,
    };
    await insertPromise(tx.db, promise);
    const activities = (await activitiesOf(tx.db, from.promise_id)).map((row): ActivityRow => ({
      ...row,
      activity_id: randomUUID(),
      promise_id: promise.promise_id,
      revision: 1,
      content: JSON.stringify(moveToYear(activityOf(row), from.year, year)),
      updated_by: by.user_id,
      updated_at: at,
    }));
    await insertActivities(tx.db, activities);
    const detail = { year, from_year: from.year };
    await tx.audit({ action: 'create', subject: 'promise', subject_id: promise.promise_id, detail });
    tellPromise(tx, promise.promise_id);
    return promise.promise_id;
  });
  return result;
}

/**
 * Changes what a promise says itself.
 * @throws {Refusal} when there is none
 * @throws {PromiseConflict} when it has another revision
 * @throws {BadInput} when its areas do not hold its activities
 */
export async function changePromise(
  store: Store,
  by: By,
  at: { promise_id: string; revision: number },
  given: Omit<PromiseContent, 'source'>,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await readRow(tx, at.promise_id);
    if (before.revision !== at.revision) throw new PromiseConflict(at.promise_id);
    const said = contentOf(before);
    const checked = checkPromise(given, (await activitiesOf(tx.db, at.promise_id)).map(activityOf), said.areas);
    const content: PromiseContent = { ...checked, source: said.source };
    await updatePromise(tx.db, {
      ...before,
      revision: before.revision + 1,
      content: JSON.stringify(content),
      updated_by: by.user_id,
      updated_at: new Date().toISOString(),
    });
    const detail = { year: before.year, before: said, after: content };
    await tx.audit({ action: 'change', subject: 'promise', subject_id: at.promise_id, detail });
    tellPromise(tx, at.promise_id);
  });
}

/**
 * Removes a promise that somebody has made here, as long as nothing of it has been decided.
 * @throws {Refusal | PromiseConflict | BadInput}
 */
export async function removePromise(store: Store, by: By, at: { promise_id: string; revision: number }): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await readRow(tx, at.promise_id);
    if (before.revision !== at.revision) throw new PromiseConflict(at.promise_id);
    if (before.made_from === 'pack')
      throw new BadInput('promise_id', before.promise_id, ACCEPTED_IN_PROMISE.removed, {
        sv: 'löftet hör till kommunen och kan inte tas bort',
        en: "the promise is the municipality's own and cannot be removed",
      });
    await deletePromise(tx.db, at.promise_id);
    const detail = { year: before.year, before: contentOf(before) };
    await tx.audit({ action: 'remove', subject: 'promise', subject_id: at.promise_id, detail });
    tellPromise(tx, at.promise_id);
  });
}

/** One promise's row. @throws {Refusal} when there is none */
export async function readRow(tx: Tx, promise_id: string): Promise<PromiseRow> {
  const row = await findPromise(tx.db, promise_id);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/** Tells those who look at a promise that it has changed. */
export function tellPromise(tx: Tx, promise_id: string): void {
  tx.changed({ topic: 'promise', id: promise_id, scope: null });
}
