import { Refusal } from '../http/problem';
import type { Actor, Store } from '../store/types';
import { authTables } from './auth-tables';

/** Takes away the second factor of somebody who has lost it. @throws {Refusal} where there is none */
export async function removeFactor(store: Store, by: Actor, user_id: string): Promise<void> {
  await store.write(by, async (tx) => {
    const db = authTables(tx.db);
    const { numDeletedRows } = await db.deleteFrom('twoFactor').where('userId', '=', user_id).executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw new Refusal('not_found');
    await db.updateTable('user').set({ twoFactorEnabled: null }).where('id', '=', user_id).execute();
    await tx.audit({ action: 'remove_second_factor', subject: 'user', subject_id: user_id });
  });
}
