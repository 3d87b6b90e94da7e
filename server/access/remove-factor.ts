import { Refusal } from '../http/problem';
import { deleteTwoFactor } from '../store/tables/two-factor';
import type { Principal, Store } from '../store/types';

/** Takes away the second factor of somebody who has lost it. @throws {Refusal} where there is none */
export async function removeFactor(store: Store, by: Principal, user_id: string): Promise<void> {
  await store.write(by, async (tx) => {
    if (!(await deleteTwoFactor(tx.db, user_id))) throw new Refusal('not_found');
    await tx.audit({ action: 'remove_second_factor', subject: 'user', subject_id: user_id });
  });
}
