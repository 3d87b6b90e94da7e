import { instantOf } from '../store/auth-tables';
import { sessionsOfUser } from '../store/tables/session';
import type { Store } from '../store/types';

/** The sessions of somebody that have not expired, newest first. @param mine the id of the session that asks */
export async function listSessions(store: Store, user_id: string, mine: string | null) {
  const rows = await sessionsOfUser(store.db, user_id);
  return rows.map((row) => ({
    session_id: row.id,
    created_at: instantOf(row.createdAt),
    expires_at: instantOf(row.expiresAt),
    address: row.ipAddress || null,
    browser: row.userAgent || null,
    is_this: row.id === mine,
  }));
}
