import { authTables } from '../auth-tables';
import type { Db } from '../types';
import { updateUser } from './user';

/** Takes away somebody's second factor. @returns whether they had one */
export async function deleteTwoFactor(db: Db, user_id: string): Promise<boolean> {
  const { numDeletedRows } = await authTables(db)
    .deleteFrom('twoFactor')
    .where('userId', '=', user_id)
    .executeTakeFirstOrThrow();
  await updateUser(db, user_id, { twoFactorEnabled: null });
  return numDeletedRows !== 0n;
}
