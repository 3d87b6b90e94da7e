import { Refusal } from '../problem';
import type { Actor, Store } from '../store/open-store';
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

/**
 * Ends sessions of somebody. @param session_id the one to end; all when left out
 * @throws {Refusal} when that one is not theirs
 */
export async function endSessions(store: Store, by: Actor, user_id: string, session_id?: string): Promise<number> {
  const { result } = await store.write(by, async (tx) => {
    const { numDeletedRows } = await authTables(tx.db)
      .deleteFrom('session')
      .where('userId', '=', user_id)
      .$if(session_id !== undefined, (query) => query.where('id', '=', session_id ?? ''))
      .executeTakeFirstOrThrow();
    const ended = Number(numDeletedRows);
    if (session_id !== undefined && ended === 0) throw new Refusal('not_found');
    await tx.audit({ action: 'end_sessions', subject: 'user', subject_id: user_id, detail: { ended } });
    return ended;
  });
  return result;
}
