import type { Store } from '../store/types';
import { authTables, instantOf } from './auth-tables';

/** The sessions of somebody that have not expired, newest first. @param mine the id of the session that asks */
export async function listSessions(store: Store, user_id: string, mine: string | null) {
  const rows = await authTables(store.db)
    .selectFrom('session')
    .select(['id', 'createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', user_id)
    .where('expiresAt', '>', new Date().toISOString())
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    session_id: row.id,
    created_at: instantOf(row.createdAt),
    expires_at: instantOf(row.expiresAt),
    address: row.ipAddress || null,
    browser: row.userAgent || null,
    is_this: row.id === mine,
  }));
}

/** What the browsers of somebody's sessions are known by. @param except the session that is left out */
export async function listTokens(store: Store, user_id: string, except: string | null) {
  return authTables(store.db)
    .selectFrom('session')
    .select(['token', 'expiresAt'])
    .where('userId', '=', user_id)
    .where('id', '!=', except ?? '')
    .execute();
}
