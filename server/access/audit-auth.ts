import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { updateUser } from '../store/tables/user';
import { findVerification } from '../store/tables/verification';
import { networkOf } from '../http/client-address';
import { addressOf } from './address-of';
import { emailOf, type Body } from './auth-body';
import { principalOf } from './authorise';
import { PROVIDER_ID } from './identity-provider';
import { findUserId } from './keep-users';

type Attempted =
  | 'sign_in'
  | 'change_password'
  | 'start_second_factor'
  | 'confirm_second_factor'
  | 'remove_second_factor'
  | 'new_backup_codes';

/** What each of the library's routes is called in the audit trail. */
const ACTIONS: Readonly<Record<string, Attempted>> = {
  '/sign-in/email': 'sign_in',
  '/two-factor/verify-totp': 'sign_in',
  '/two-factor/verify-backup-code': 'sign_in',
  '/magic-link/verify': 'sign_in',
  [`/callback/${PROVIDER_ID}`]: 'sign_in',
  '/change-password': 'change_password',
  '/two-factor/enable': 'start_second_factor',
  '/two-factor/disable': 'remove_second_factor',
  '/two-factor/generate-backup-codes': 'new_backup_codes',
};

/** Whether somebody comes in by a route, when all goes well. */
export function isSignIn(path: string): boolean {
  return ACTIONS[path] === 'sign_in';
}

/** A route of the library that was asked. */
interface Asked {
  path: string;
  given: Body;
  /** the sign-in that waits for a second factor */
  pending: string | null;
  /** null where it was not asked: too many attempts */
  answer: Response | null;
}

/**
 * Writes down how a route of the library was answered. Of failures that come in numbers the first ones are written, and
 * then every power of ten: whoever has no account cannot fill a trail that never shrinks.
 * @returns whether somebody has come in
 */
export async function auditAuth(
  c: Context<AppEnv>,
  { access, store }: Pick<Deps, 'access' | 'store'>,
  { path, given, pending, answer }: Asked,
): Promise<boolean> {
  let action = ACTIONS[path];
  if (action === undefined) return false;
  let by = principalOf(c);
  let subject_id = by.user_id;
  let isDone = answer?.ok ?? false;
  // a code given by somebody who is signed in finishes the setting up of the second factor
  if (isSignIn(path) && by.user_id !== null && path.startsWith('/two-factor/')) action = 'confirm_second_factor';
  else if (isSignIn(path)) {
    if (answer?.ok && (await isUnfinished(answer))) return false;
    const user = answer && (await access.identifyEntered(answer));
    isDone = user !== null;
    by = { ...by, user_id: user?.user_id ?? null, role: user?.role ?? null };
    subject_id = user?.user_id ?? (await findTried(store, path, given, pending));
  } else if (by.user_id === null) return false;

  const address = addressOf(c);
  const times = isDone ? 1 : await access.attempts.countFailure(subject_id, networkOf(address));
  if (times === null) return false;
  const detail = {
    way: path.slice(1),
    address,
    ...(times > 1 && { times }),
    ...(answer === null && { why: 'too_many_attempts' }),
  };
  const entered = isDone && isSignIn(path) ? by.user_id : null;
  await store.write(by, async (tx) => {
    if (entered !== null) await updateUser(tx.db, entered, { signed_in_at: new Date().toISOString() });
    await tx.audit({ action: isDone ? action : `${action}_failed`, subject: 'user', subject_id, detail });
  });
  return entered !== null;
}

/** Whom somebody tried to sign in as. What was typed is not kept: it may be a password in the wrong field. */
async function findTried(store: Deps['store'], path: string, given: Body, pending: string | null) {
  if (path === '/sign-in/email') return findUserId(store, emailOf(given));
  if (pending === null || !path.startsWith('/two-factor/')) return null;
  return (await findVerification(store.db, pending))?.value ?? null;
}

/** Whether a right password still waits for its code. */
async function isUnfinished(answer: Response): Promise<boolean> {
  if (!answer.headers.get('Content-Type')?.includes('json')) return false;
  const body = (await answer.clone().json()) as Body;
  return body['twoFactorRedirect'] === true;
}
