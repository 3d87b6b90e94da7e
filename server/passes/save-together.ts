import type { User } from '../access/roles';
import { Refusal } from '../http/problem';
import { findPass } from '../store/tables/pass';
import type { Principal, Store } from '../store/types';
import type { PassValues } from './check-pass';
import { mayPlan } from './may-plan';
import { insertIn, judgeKnown, newRows, PlannedBefore, removeIn } from './save-pass';

interface Together {
  create: readonly { pass_id: string; values: PassValues }[];
  remove: readonly { pass_id: string; revision: number }[];
}

/**
 * Makes and removes passes, all of it or nothing. What is there already as it is to be stays: asked for twice, it is
 * made once.
 * @returns the revision of the plan after it
 * @throws {Refusal | BadInput | PassConflict} for the first that cannot be
 */
export async function saveTogether(
  store: Store,
  by: Principal,
  user: User,
  { create, remove }: Together,
): Promise<number> {
  if (create.some(({ values }) => !mayPlan(user, values))) throw new Refusal('not_allowed');
  try {
    const { revision } = await store.write(by, async (tx) => {
      for (const at of remove) await removeIn(tx, user, at);
      let before: PlannedBefore | null = null;
      let isNew = remove.length > 0;
      for (const { pass_id, values } of create) {
        const known = await findPass(tx.db, pass_id);
        const judged = known && judgeKnown(known, user, values);
        if (judged && !(judged instanceof PlannedBefore)) throw judged;
        before ??= judged ?? null;
        if (judged) continue;
        const [row] = newRows([values], 'plan', user.user_id);
        await insertIn(tx, { ...row!, pass_id }, values);
        isNew = true;
      }
      // a transaction has something to save
      if (before && !isNew) throw before;
    });
    return revision;
  } catch (error) {
    if (error instanceof PlannedBefore) return store.readRevision('pass');
    throw error;
  }
}
