import { randomUUID } from 'node:crypto';
import type { User } from '../access/roles';
import { BadInput, Refusal } from '../http/problem';
import type { Principal, Store, Tx } from '../store/types';
import { deletePass, findPass, insertPass, updatePass, type NewPassRow, type PassRow } from '../store/tables/pass';
import { hasVisits } from '../store/tables/visit';
import type { PassValues } from './check-pass';
import { mayPlan } from './may-plan';
import { seesWholly } from './sees-wholly';
import { announcePass } from './announce-pass';

/** A pass that somebody else has changed since it was fetched. */
export class PassConflict extends Error {
  override name = 'PassConflict';
  constructor(readonly current: PassRow) {
    super(`pass ${current.pass_id} is at revision ${current.revision}`);
  }
}

/** What is saved, and the revision of the plan after it. */
interface Saved {
  row: PassRow;
  revision: number;
}

/** Rows of new passes, as they are inserted. */
export function newRows(passes: readonly PassValues[], source: string, user_id: string): NewPassRow[] {
  const at = new Date().toISOString();
  return passes.map((values) => ({
    ...values,
    pass_id: randomUUID(),
    revision: 1,
    actual_from: null,
    actual_to: null,
    source,
    created_by: user_id,
    created_at: at,
    updated_by: user_id,
    updated_at: at,
  }));
}

/** The same pass has been planned before: its answer got lost. Ends a transaction that has nothing to save. */
export class PlannedBefore extends Error {
  constructor(readonly row: PassRow) {
    super(`pass ${row.pass_id} is there already`);
  }
}

/**
 * Plans a pass. Asked for again under the same id it is made once, and answered as it is.
 * @param pass_id made by who asks; null for one that is made here
 * @throws {Refusal} when it is not the user's to plan
 * @throws {PassConflict} when the user has planned another under the same id, or it has been changed since
 * @throws {BadInput} when somebody else's pass has the id
 */
export async function createPass(
  store: Store,
  by: Principal,
  user: User,
  values: PassValues,
  pass_id: string | null = null,
): Promise<Saved> {
  if (!mayPlan(user, values)) throw new Refusal('not_allowed');
  const made = { ...newRows([values], 'plan', user.user_id)[0]!, ...(pass_id !== null && { pass_id }) };
  try {
    const { result: row, revision } = await store.write(by, async (tx) => {
      // changes are made one at a time: what is not there now is not there when it is inserted
      const known = pass_id === null ? undefined : await findPass(tx.db, pass_id);
      if (known !== undefined) throw judgeKnown(known, user, values);
      return insertIn(tx, made, values);
    });
    return { row, revision };
  } catch (error) {
    if (error instanceof PlannedBefore) return { row: error.row, revision: await store.readRevision('pass') };
    throw error;
  }
}

/** Plans a pass within a transaction. */
export async function insertIn(tx: Tx, made: NewPassRow, values: PassValues): Promise<PassRow> {
  const row = await insertPass(tx.db, made);
  await tx.audit({ action: 'create', subject: 'pass', subject_id: row.pass_id, detail: { after: values } });
  announcePass(tx, row.pass_id, row);
  return row;
}

/** What a pass that is there already means to who plans one under its id. */
export function judgeKnown(known: PassRow, { user_id }: User, values: PassValues): Error {
  if (known.created_by !== user_id)
    return new BadInput('pass_id', known.pass_id, { sv: 'ett nytt UUID', en: 'a new UUID' });
  const isSame = (Object.keys(values) as (keyof PassValues)[]).every((field) => known[field] === values[field]);
  return isSame ? new PlannedBefore(known) : new PassConflict(known);
}

/**
 * Changes a pass from one revision to the next.
 * @param check makes columns of the change, given the pass as it was
 * @throws {Refusal} when it is not the user's to plan, before or after
 * @throws {PassConflict} when it has another revision
 */
export async function changePass(
  store: Store,
  by: Principal,
  user: User,
  at: { pass_id: string; revision: number },
  check: (before: PassRow) => PassValues,
): Promise<Saved> {
  const { result: row, revision } = await store.write(by, async (tx) => {
    const before = await readOwn(tx, user, at);
    const values = check(before);
    if (!mayPlan(user, values)) throw new Refusal('not_allowed');
    const row = await updatePass(tx.db, at.pass_id, {
      ...values,
      revision: before.revision + 1,
      updated_by: user.user_id,
      updated_at: new Date().toISOString(),
    });
    await tx.audit({ action: 'change', subject: 'pass', subject_id: row.pass_id, detail: difference(before, values) });
    announcePass(tx, row.pass_id, before, row);
    return row;
  });
  return { row, revision };
}

/**
 * Removes a pass that is still planned; one that has begun leaves a trace, and can only be cancelled.
 * @throws {Refusal | PassConflict | BadInput}
 */
export async function removePass(
  store: Store,
  by: Principal,
  user: User,
  at: { pass_id: string; revision: number },
): Promise<number> {
  const { revision } = await store.write(by, (tx) => removeIn(tx, user, at));
  return revision;
}

/** The same within a transaction. @throws {Refusal | PassConflict | BadInput} */
export async function removeIn(tx: Tx, user: User, at: { pass_id: string; revision: number }): Promise<void> {
  const before = await readOwn(tx, user, at);
  if (before.status !== 'planned' || (await hasVisits(tx.db, at.pass_id)))
    throw new BadInput(
      'status',
      before.status,
      {
        sv: 'ett pass som ännu inte har börjat, eller ställ in passet i stället',
        en: 'a pass that has not begun, or cancel the pass instead',
      },
      {
        sv: 'passet är inte bara planerat och kan inte tas bort',
        en: 'the pass is more than planned: it cannot be removed',
      },
    );
  await deletePass(tx.db, at.pass_id);
  await tx.audit({ action: 'remove', subject: 'pass', subject_id: at.pass_id, detail: { before } });
  announcePass(tx, at.pass_id, before);
}

/** A pass of the user's own, at the revision that the change was made from. */
async function readOwn(tx: Tx, user: User, at: { pass_id: string; revision: number }): Promise<PassRow> {
  const row = await readPass(tx, at.pass_id);
  // whoever may not see it is not told that it is there
  if (!seesWholly(user, row.actor)) throw new Refusal('not_found');
  if (!mayPlan(user, row)) throw new Refusal('not_allowed');
  if (row.revision !== at.revision) throw new PassConflict(row);
  return row;
}

/** One pass. @throws {Refusal} when there is none */
export async function readPass({ db }: Pick<Store, 'db'>, pass_id: string): Promise<PassRow> {
  const row = await findPass(db, pass_id);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/** The fields that a change changes, before and after. */
function difference(before: PassRow, values: PassValues) {
  const changed = (Object.keys(values) as (keyof PassValues)[]).filter((field) => before[field] !== values[field]);
  return {
    before: Object.fromEntries(changed.map((field) => [field, before[field]])),
    after: Object.fromEntries(changed.map((field) => [field, values[field]])),
  };
}
