import type { MiddlewareHandler } from 'hono';
import { describeProblem, languageOf } from './problem';

/** Whether a host name or address is this machine and no other. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests that name another host: a page elsewhere could otherwise have its own name resolved to this machine
 * and read the answers (DNS rebinding). Until there is sign-in, nobody but this machine's own browser is served.
 */
export const answerOnlyLoopback: MiddlewareHandler = async (c, next) => {
  const { hostname } = new URL(c.req.url);
  const named = c.req.header('Host')?.replace(/:\d+$/, '') ?? hostname;
  if (!isLoopback(named) || !isLoopback(hostname)) return c.json(describeProblem('forbidden', languageOf(c)), 403);
  await next();
};
