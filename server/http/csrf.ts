import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { describeProblem, languageOf } from './problem';

/** The largest body that any route has use for. */
const MAX_BODY_BYTES = 256 * 1024;

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Takes a change only from the server's own pages (a page elsewhere could otherwise act with the reader's cookie),
 * only as JSON, and only of a size that makes sense.
 */
export function csrf(origin: string): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => c.json(describeProblem('too_large', languageOf(c)), 413),
  });
  return async (c, next) => {
    if (READS.includes(c.req.method)) return next();
    const sender = c.req.header('Origin');
    // browsers name the origin of every change; a program with a session of its own names none
    const isOwn =
      sender === undefined ? c.req.header('Sec-Fetch-Site') === undefined : isSame(sender, origin, c.req.url);
    if (!isOwn) return c.json(describeProblem('foreign_origin', languageOf(c)), 403);
    if (!isJson(c.req.raw)) return c.json(describeProblem('not_json', languageOf(c)), 415);
    return limit(c, next);
  };
}

/** A form of another page can send text, but no JSON. */
function isJson({ headers, body }: Request): boolean {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  // Node gives a body, an empty one, to every request that can have one
  const isEmpty =
    body === null || ((headers.get('Content-Length') ?? '0') === '0' && !headers.has('Transfer-Encoding'));
  return type === 'application/json' || (type === undefined && isEmpty);
}

function isSame(sender: string, origin: string, url: string): boolean {
  return sender === new URL(origin).origin || sender === new URL(url).origin;
}
