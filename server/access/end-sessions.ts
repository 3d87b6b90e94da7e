import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { endedWhy } from '../contract/account';
import { Refusal } from '../http/problem';
import { instantOf } from '../store/auth-tables';
import { deleteSessions, type SessionToken, type WhichSessions } from '../store/tables/session';
import { deleteExpired, findVerification, insertVerifications } from '../store/tables/verification';
import type { Principal, Store } from '../store/types';

/** Why a session ended that its owner did not end by signing out. */
export type EndedWhy = z.infer<typeof endedWhy>;

/** What the stored names of these notes begin with; the hash of the session's token follows. */
const ENDED = 'ended:';

/** Ends sessions of somebody, and notes why for the browsers that come with them. @returns how many there were */
export async function endSessionsOf(
  db: Store['db'],
  user_id: string,
  why: EndedWhy,
  which: WhichSessions = {},
): Promise<number> {
  const ended = await deleteSessions(db, user_id, which);
  await noteEnded(db, ended, why);
  return ended.length;
}

/** Notes why sessions ended; the notes last as long as the sessions would have. */
export async function noteEnded(db: Store['db'], sessions: readonly SessionToken[], why: EndedWhy): Promise<void> {
  if (sessions.length === 0) return;
  await deleteExpired(db, ENDED);
  await insertVerifications(
    db,
    sessions.map(({ token, expiresAt }) => ({
      identifier: nameOf(token),
      value: why,
      expiresAt: instantOf(expiresAt),
    })),
  );
}

/** Why the session of a token ended; 'over' when nobody has noted it: it has expired, or never was. */
export async function readEnded(db: Store['db'], token: string): Promise<EndedWhy> {
  const found = await findVerification(db, nameOf(token));
  return (found?.value as EndedWhy | undefined) ?? 'over';
}

/**
 * Ends sessions of somebody, for somebody who asks. @param session_id the one to end; all when left out
 * @throws {Refusal} when that one is not theirs
 */
export async function endSessions(store: Store, by: Principal, user_id: string, session_id?: string): Promise<number> {
  const { result } = await store.write(by, async (tx) => {
    const why = by.user_id === user_id ? 'elsewhere' : 'admin';
    const ended = await endSessionsOf(tx.db, user_id, why, { only: session_id });
    if (session_id !== undefined && ended === 0) throw new Refusal('not_found');
    await tx.audit({ action: 'end_sessions', subject: 'user', subject_id: user_id, detail: { ended } });
    return ended;
  });
  return result;
}

function nameOf(token: string): string {
  return ENDED + createHash('sha256').update(token).digest('base64url');
}
