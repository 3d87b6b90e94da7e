import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env';
import { describeProblem, languageOf } from '../http/problem';
import type { Principal } from '../store/types';
import type { Access } from './open-access';
import type { LookLog } from './look-log';
import { releaseLevelOf } from './roles';

/**
 * Lets a request through when its row of RULES lets its sender; otherwise 401 for nobody and 403 for somebody else. What is
 * watched at police level is written down before it is answered.
 */
export function authorise(access: Access, looks: LookLog): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { rule } = c.var;
    const found = rule?.is_blind ? null : await access.identify(c.req.raw.headers);
    const user = found?.user ?? null;
    c.set('user', user);
    c.set('sessionId', found?.session_id ?? null);
    if (rule === null) return refuseMethod(c, c.var.methods);
    if (rule.who === 'anyone') return next();
    if (user === null) return c.json(describeProblem('not_signed_in', languageOf(c)), 401);
    const isGiven = rule.granted === 'import' && user.may_import === true;
    if (!rule.who.includes(user.role) && !isGiven) return c.json(describeProblem('not_allowed', languageOf(c)), 403);
    if (rule.looks !== null && releaseLevelOf(user.role) === 'police') {
      const look = { by: principalOf(c), subject: c.req.path, detail: c.req.query() };
      await looks.record(look, rule.looks);
    }
    return next();
  };
}

/** The answer where an address takes other methods than the one that was used. */
function refuseMethod(c: Context<AppEnv>, taken: readonly string[]) {
  if (taken.length === 0) return c.json(describeProblem('not_found', languageOf(c)), 404);
  const methods = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));
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
export function principalOf(c: Context<AppEnv>): Principal {
  const { user, requestId } = c.var;
  return { user_id: user?.user_id ?? null, role: user?.role ?? null, request_id: requestId };
}
