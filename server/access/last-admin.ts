import { enabledAdmins } from '../store/tables/user';
import type { Store } from '../store/types';

/** Whether there would be nobody to administer without this user. */
export async function isLastAdmin(db: Store['db'], user_id: string): Promise<boolean> {
  const admins = await enabledAdmins(db);
  if (!admins.some(({ id }) => id === user_id)) return false;
  // whom the provider lets in no more does not administer, unless there is nobody else
  return !admins.some(({ id, refused_at }) => id !== user_id && refused_at === null);
}
