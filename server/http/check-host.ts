import type { MiddlewareHandler } from 'hono';
import { isLoopback } from './loopback';
import { describeProblem, languageOf } from './problem';

/**
 * Refuses requests that name another host than the server's own: a page elsewhere could otherwise have its own name
 * resolved to this machine and read the answers (DNS rebinding).
 * @param origin the address under which people reach the server
 */
export function checkHost(origin: string): MiddlewareHandler {
  const own = new URL(origin).hostname;
  const isOwn = (name: string) => name === own || isLoopback(name);
  return async (c, next) => {
    // a host that is no host, such as 127.999.1.1
    if (!URL.canParse(c.req.url)) return c.json(describeProblem('forbidden', languageOf(c)), 403);
    const { hostname } = new URL(c.req.url);
    if (!isOwn(hostOf(c.req.raw)) || !isOwn(hostname)) return c.json(describeProblem('forbidden', languageOf(c)), 403);
    return next();
  };
}

/** The host that a request names, without its port. */
export function hostOf({ url, headers }: Request): string {
  return headers.get('Host')?.replace(/:\d+$/, '') ?? new URL(url).hostname;
}
