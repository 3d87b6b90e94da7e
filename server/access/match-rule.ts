import type { MiddlewareHandler } from 'hono';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import type { AppEnv } from '../http/app-env';
import { RULES } from './rules';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Finds the row of RULES that a request falls under; null where there is none. Nothing is decided here. */
export function matchRule(): MiddlewareHandler<AppEnv> {
  const router = new SmartRouter<string>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const rule of Object.keys(RULES)) {
    const [method = '', path = ''] = rule.split(' ');
    router.add(method, path, rule);
  }
  const ruleFor = (method: string, path: string) => router.match(method, path)[0].map(([rule]) => rule)[0];
  return async (c, next) => {
    const rule = ruleFor(c.req.method === 'HEAD' ? 'GET' : c.req.method, c.req.path);
    c.set('rule', rule === undefined ? null : RULES[rule]!);
    if (rule === undefined)
      c.set(
        'methods',
        METHODS.filter((method) => ruleFor(method, c.req.path) !== undefined),
      );
    await next();
  };
}
