import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { Refusal } from '../http/problem';
import type { DeferredWrites } from '../store/deferred-writes';
import { deleteSession } from '../store/tables/session';
import type { AuditEntry } from '../store/types';
import { addressOf } from './address-of';
import { principalOf } from './authorise';

/** Whoever signs out is signed out, also where it cannot be saved yet. */
export async function saveSignOut(
  c: Context<AppEnv>,
  { access, store }: Pick<Deps, 'access' | 'store'>,
  deferred: DeferredWrites,
): Promise<void> {
  const by = principalOf(c);
  const { sessionId } = c.var;
  if (sessionId === null) return;
  const detail = { way: 'sign-out', address: addressOf(c) };
  const at = new Date().toISOString();
  const entry: AuditEntry = { action: 'sign_out', subject: 'user', subject_id: by.user_id, detail, at };
  const save = () =>
    store.write(by, async (tx) => {
      // the library keeps to itself that it could not
      await deleteSession(tx.db, sessionId);
      await tx.audit(entry);
    });
  try {
    await save();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    access.endSession(sessionId);
    deferred.keep(JSON.stringify({ ...by, ...entry }), save, error);
  }
}
