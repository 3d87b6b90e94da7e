import type { Selectable } from 'kysely';
import { authTables, type AuthTables } from '../auth-tables';
import type { Db } from '../types';

export type SessionRow = Selectable<AuthTables['session']>;
/** What a browser's session is known by. */
export type SessionToken = Pick<SessionRow, 'token' | 'expiresAt'>;

/** Which of somebody's sessions, by id: one, or all but one; all when left out. */
export interface WhichSessions {
  only?: string | undefined;
  except?: string | null;
}

/** Somebody's sessions that have not expired, newest first. */
export function sessionsOfUser(db: Db, user_id: string): Promise<Omit<SessionRow, 'token' | 'userId'>[]> {
  return authTables(db)
    .selectFrom('session')
    .select(['id', 'createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', user_id)
    .where('expiresAt', '>', new Date().toISOString())
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** What the browsers of somebody's sessions are known by. @param except the session that is left out */
export function sessionTokens(db: Db, user_id: string, except: string | null): Promise<SessionToken[]> {
  return authTables(db)
    .selectFrom('session')
    .select(['token', 'expiresAt'])
    .where('userId', '=', user_id)
    .where('id', '!=', except ?? '')
    .execute();
}

/** Whose each session is, and when it began. */
export function sessionStarts(db: Db): Promise<Pick<SessionRow, 'userId' | 'createdAt'>[]> {
  return authTables(db).selectFrom('session').select(['userId', 'createdAt']).execute();
}

/** @returns what their browsers knew them by */
export function deleteSessions(
  db: Db,
  user_id: string,
  { only, except = null }: WhichSessions,
): Promise<SessionToken[]> {
  return authTables(db)
    .deleteFrom('session')
    .where('userId', '=', user_id)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .$if(except !== null, (query) => query.where('id', '!=', except ?? ''))
    .returning(['token', 'expiresAt'])
    .execute();
}

export async function deleteSession(db: Db, session_id: string): Promise<void> {
  await authTables(db).deleteFrom('session').where('id', '=', session_id).execute();
}
