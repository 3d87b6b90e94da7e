import type { Context, MiddlewareHandler } from 'hono';
import type { Router } from 'hono/router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import type { AppEnv } from '../http/app-env';
import { describeProblem, languageOf } from '../http/problem';
import type { Actor } from '../store/types';
import type { Access } from './open-access';
import type { LookLog } from './look-log';
import { releaseLevelOf } from './roles';
import { RULES } from './rules';

/**
 * Lets a request through when RULES lets its sender; otherwise 401 for nobody and 403 for somebody else. What is
 * watched at police level is written down before it is answered.
 */
export function authorise(access: Access, looks: LookLog): MiddlewareHandler<AppEnv> {
  const router = new SmartRouter<string>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const rule of Object.keys(RULES)) {
    const [method = '', path = ''] = rule.split(' ');
    router.add(method, path, rule);
  }
  return async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const rule = router.match(method, c.req.path)[0].map(([name]) => name)[0];
    const found = await access.identify(c.req.raw.headers);
    const user = found?.user ?? null;
    c.set('user', user);
    c.set('sessionId', found?.session_id ?? null);
    if (rule === undefined) return refuseMethod(c, methodsOf(router, c.req.path));
    const what = RULES[rule]!;
    if (what === 'anyone') return next();
    if (user === null) return c.json(describeProblem('not_signed_in', languageOf(c)), 401);
    const { who, looks: watched } = 'who' in what ? what : { who: what, looks: null };
    if (!who.includes(user.role)) return c.json(describeProblem('not_allowed', languageOf(c)), 403);
    if (watched !== null && releaseLevelOf(user.role) === 'police') {
      const look = { by: actorOf(c), subject: c.req.path, detail: c.req.query() };
      await looks.record(look, watched);
    }
    return next();
  };
}

function methodsOf(router: Router<string>, path: string): string[] {
  const methods = ['GET', 'POST', 'PUT', 'DELETE'].filter((method) => router.match(method, path)[0].length > 0);
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));
}

/** The answer where an address takes other methods than the one that was used. */
function refuseMethod(c: Context<AppEnv>, methods: readonly string[]) {
  if (methods.length === 0) return c.json(describeProblem('not_found', languageOf(c)), 404);
  c.header('Allow', [...methods, 'OPTIONS'].join(', '));
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  return c.json(describeProblem('method_not_allowed', languageOf(c)), 405);
}

/** Who asks, on a route that somebody signed in has reached. */
export function userOf(c: Context<AppEnv>) {
  const { user } = c.var;
  if (user === null) throw new Error(`${c.req.path} answers to nobody in RULES and was asked by nobody`);
  return user;
}

/** Who asks, as the audit trail names them. */
export function actorOf(c: Context<AppEnv>): Actor {
  const { user, requestId } = c.var;
  return { user_id: user?.user_id ?? null, role: user?.role ?? null, request_id: requestId };
}
