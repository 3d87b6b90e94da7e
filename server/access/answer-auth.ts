import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { describeProblem, languageOf } from '../http/problem';
import type { DeferredWrites } from '../store/deferred-writes';
import { sessionTokens } from '../store/tables/session';
import { networkOf } from '../http/client-address';
import { addressOf } from './address-of';
import { auditAuth, isSignIn } from './audit-auth';
import { bodyFor, emailOf, parseBody, type Body } from './auth-body';
import { redirectToPage, isNavigation } from './redirect-to-page';
import { noteEnded } from './end-sessions';
import { ADDRESS_HEADER } from './open-access';
import { saveSignOut } from './save-sign-out';
import { describeRefusal } from './sign-in-problems';

/**
 * Answers a route of the sign-in library: counts attempts before, writes the audit trail after. The library saves by
 * itself, so the audit row is not in its transaction but directly after; if it cannot be written nobody gets a session.
 */
export async function answerAuth(c: Context<AppEnv>, deps: Deps, deferred: DeferredWrites): Promise<Response> {
  const { access, store } = deps;
  const path = c.req.path.slice('/api/auth'.length);
  const given = c.req.method === 'POST' ? await parseBody(c) : {};
  const body = bodyFor(path, given, c);
  const address = addressOf(c);
  const pending = await access.findPending(c.req.raw.headers);
  const attempt = await begin(path, given, c, deps, pending);
  if (attempt === 'refused') {
    await auditAuth(c, deps, { path, given, pending, answer: null });
    if (isNavigation(path)) return redirectToPage(c, 'too_many_attempts');
    c.header('Retry-After', '900');
    return c.json(describeProblem('too_many_attempts', languageOf(c)), 429);
  }
  const { user } = c.var;
  const others =
    path === '/change-password' && user ? await sessionTokens(store.db, user.user_id, c.var.sessionId) : [];
  const answer = await access.answer(ask(c, address, body));
  if (c.req.method === 'POST' || isSignIn(path)) access.forgetSessions();
  if (answer.ok) await attempt.succeed?.();
  // the library has ended them
  if (answer.ok) await noteEnded(store.db, others, 'password');
  if (path === '/sign-out') await saveSignOut(c, deps, deferred);
  const entered = await auditAuth(c, deps, { path, given, pending, answer });
  if (entered) await attempt.succeed?.();
  if (isNavigation(path)) return redirectToPage(c, answer, deps.log);
  return answer.status >= 400 ? describeRefusal(c, answer) : answer;
}

interface Attempt {
  /** to be called once it has succeeded; null where nothing is guessed */
  succeed: (() => Promise<void>) | null;
}

/** Counts an attempt at what has to be guessed, or costs a row in the store whoever asks. */
async function begin(
  path: string,
  given: Body,
  c: Context<AppEnv>,
  { access }: Deps,
  pending: string | null,
): Promise<Attempt | 'refused'> {
  const network = networkOf(addressOf(c));
  const { attempts } = access;
  if (path === '/sign-in/social') return (await attempts.mayStart(network)) ? { succeed: null } : 'refused';
  const whose = whoseSecret(path, given, c, pending);
  if (whose === null && !isNavigation(path)) return { succeed: null };
  const succeed = await attempts.begin(network, whose ?? path, whose === null ? 'nobody' : 'account');
  return succeed === null ? 'refused' : { succeed };
}

/** Whose secret is being tried; null where that is not known, or there is nothing to guess. */
function whoseSecret(path: string, given: Body, c: Context<AppEnv>, pending: string | null): string | null {
  if (path === '/sign-in/email') return emailOf(given);
  // without a password given before there is no code to guess: others at the address are not kept waiting for that
  if (path.startsWith('/two-factor/')) return c.var.user?.user_id ?? pending;
  return path === '/change-password' ? (c.var.user?.user_id ?? null) : null;
}

function ask(c: Context<AppEnv>, address: string, body: Body): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, address);
  if (c.req.method !== 'POST') return new Request(c.req.url, { headers });
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/json');
  return new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) });
}
