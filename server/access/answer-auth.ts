import type { Context } from 'hono';
import type { AppEnv, Deps } from '../deps';
import { BadInput, describeProblem, languageOf, Refusal } from '../problem';
import type { Backlog } from '../store/backlog';
import { addressOf, networkOf } from './address-of';
import { actorOf } from './authorise';
import { authTables } from './auth-tables';
import { checkPassword } from './check-password';
import { PROVIDER_ID } from './identity-provider';
import { findUserId } from './keep-users';
import { ADDRESS_HEADER } from './open-access';
import { describeRefusal } from './sign-in-problems';

type Body = Readonly<Record<string, unknown>>;

/** What each of the library's routes is called in the audit trail. */
const ACTIONS: Readonly<Record<string, string>> = {
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

/**
 * Answers a route of the sign-in library: counts attempts before, writes the audit trail after. The library saves by
 * itself, so the audit row is not in its transaction but directly after; if it cannot be written nobody gets a session.
 */
export async function answerAuth(c: Context<AppEnv>, { access, store }: Deps, backlog: Backlog): Promise<Response> {
  const path = c.req.path.slice('/api/auth'.length);
  const given = c.req.method === 'POST' ? await readBody(c) : {};
  const body = bodyFor(path, given, c);
  const address = addressOf(c);
  const whose = accountOf(path, given, c);
  const succeed = whose === null ? null : await access.attempts.begin(networkOf(address), whose);
  if (whose !== null && succeed === null) {
    c.header('Retry-After', '900');
    return c.json(describeProblem('too_many_attempts', languageOf(c)), 429);
  }
  const answer = await access.answer(ask(c, address, body));
  if (c.req.method === 'POST' || ACTIONS[path] === 'sign_in') access.forgetSessions();
  if (answer.ok) await succeed?.();
  if (path === '/sign-out') await saveSignOut(c, { access, store }, backlog);
  else await audit(c, path, given, answer, { access, store });
  return answer.status >= 400 ? describeRefusal(c, answer) : answer;
}

/** Whoever signs out is signed out, also where it cannot be saved yet. */
async function saveSignOut(
  c: Context<AppEnv>,
  { access, store }: Pick<Deps, 'access' | 'store'>,
  backlog: Backlog,
): Promise<void> {
  const by = actorOf(c);
  const { sessionId } = c.var;
  if (sessionId === null) return;
  const detail = { way: 'sign-out', address: addressOf(c) };
  const entry = { action: 'sign_out', subject: 'user', subject_id: by.user_id, detail, at: new Date().toISOString() };
  const save = () =>
    store.write(by, async (tx) => {
      // the library keeps to itself that it could not
      await authTables(tx.db).deleteFrom('session').where('id', '=', sessionId).execute();
      await tx.audit(entry);
    });
  try {
    await save();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    access.endSession(sessionId);
    backlog.keep(JSON.stringify({ ...by, ...entry }), save, error);
  }
}

async function readBody(c: Context<AppEnv>): Promise<Body> {
  const text = await c.req.text();
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body;
  } catch {
    // said below
  }
  throw new BadInput('body', undefined, { sv: 'ett objekt i JSON', en: 'an object in JSON' });
}

/** Whose secret is being tried; null where there is nothing to guess. */
function accountOf(path: string, given: Body, c: Context<AppEnv>): string | null {
  if (path === '/sign-in/email') return emailOf(given);
  if (path.startsWith('/two-factor/') || path === '/change-password') return c.var.user?.user_id ?? 'second factor';
  return null;
}

function emailOf({ email }: Body): string {
  return typeof email === 'string' ? email : '';
}

/** What the library is asked: no more of what was sent than the route has use for. */
function bodyFor(path: string, given: Body, c: Context<AppEnv>): Body {
  const text = (key: string) => {
    const value = given[key];
    return typeof value === 'string' ? value : '';
  };
  switch (path) {
    case '/sign-in/email':
      return { email: text('email'), password: text('password') };
    case '/sign-in/social':
      return { provider: PROVIDER_ID, callbackURL: '/', errorCallbackURL: '/?page=sign-in', disableRedirect: true };
    case '/change-password':
      if (c.var.user) checkPassword(text('newPassword'), c.var.user);
      // whoever knew the old one is signed out
      return {
        currentPassword: text('currentPassword'),
        newPassword: text('newPassword'),
        revokeOtherSessions: true,
      };
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
      return { code: text('code').replaceAll(' ', '') };
    case '/sign-out':
      return {};
    default:
      return { password: text('password') };
  }
}

function ask(c: Context<AppEnv>, address: string, body: Body): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, address);
  if (c.req.method !== 'POST') return new Request(c.req.url, { headers });
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/json');
  return new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function audit(
  c: Context<AppEnv>,
  path: string,
  given: Body,
  answer: Response,
  { access, store }: Pick<Deps, 'access' | 'store'>,
): Promise<void> {
  let action = ACTIONS[path];
  if (action === undefined) return;
  let by = actorOf(c);
  let subject_id = by.user_id;
  let isDone = answer.ok;
  if (action === 'sign_in') {
    // a code given by somebody who is signed in finishes the setting up of the second factor
    if (by.user_id !== null && path.startsWith('/two-factor/')) action = 'confirm_second_factor';
    else {
      if (answer.ok && (await isUnfinished(answer))) return;
      const user = await access.identifyEntered(answer);
      isDone = user !== null;
      by = { ...by, user_id: user?.user_id ?? null, role: user?.role ?? null };
      // what was typed is not kept: it may be a password in the wrong field
      subject_id = user?.user_id ?? (path === '/sign-in/email' ? await findUserId(store, emailOf(given)) : null);
    }
  }
  const done = isDone ? action : `${action}_failed`;
  const way = path.slice(1);
  await store.write(by, (tx) =>
    tx.audit({ action: done, subject: 'user', subject_id, detail: { way, address: addressOf(c) } }),
  );
}

/** Whether a right password still waits for its code. */
async function isUnfinished(answer: Response): Promise<boolean> {
  if (!answer.headers.get('Content-Type')?.includes('json')) return false;
  const body = (await answer.clone().json()) as Body;
  return body['twoFactorRedirect'] === true;
}
