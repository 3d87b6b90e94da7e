import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './app-env';
import { describeProblem, languageOf, type Text } from './problem';

/** Where there is no route: nobody has use for a large body. */
const NOTHING = { type: 'application/json', bytes: 256 * 1024 };

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Takes a change only from the server's own pages (a page elsewhere could otherwise act with the reader's cookie),
 * and only of the type and size that the route declares; what no route takes is refused later.
 */
export function csrf(origin: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (READS.includes(c.req.method)) return next();
    const sender = c.req.header('Origin');
    // browsers name the origin of every change; a program with a session of its own names none
    const isOwn =
      sender === undefined ? c.req.header('Sec-Fetch-Site') === undefined : isSame(sender, origin, c.req.url);
    if (!isOwn) return c.json(describeProblem('foreign_origin', languageOf(c)), 403);
    const { type, bytes } = c.var.rule?.takes ?? NOTHING;
    if (!isOfType(c.req.raw, type)) return c.json(describeProblem('not_json', languageOf(c)), 415);
    return bodyLimit({ maxSize: bytes, onError: () => tooLarge(c, bytes) })(c, next);
  };
}

function tooLarge(c: Context, bytes: number): Response {
  const language = languageOf(c);
  const { error } = describeProblem('too_large', language);
  return c.json({ error: { ...error, message: `${error.message} ${smaller(bytes)[language]}` } }, 413);
}

function smaller(bytes: number): Text {
  const kb = Math.floor(bytes / 1024);
  return {
    sv: `Högst ${kb} kB tas emot på en gång: gör texten kortare, ta listan i flera omgångar, eller rita ytan med färre hörn.`,
    en: `At most ${kb} kB are taken at once: make the text shorter, take the list in several turns, or draw the area with fewer corners.`,
  };
}

/** A form of another page can send text, but nothing of a type of ours. */
function isOfType({ headers, body }: Request, wanted: string): boolean {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  // Node gives a body, an empty one, to every request that can have one
  const isEmpty =
    body === null || ((headers.get('Content-Length') ?? '0') === '0' && !headers.has('Transfer-Encoding'));
  return type === wanted || (type === undefined && isEmpty);
}

function isSame(sender: string, origin: string, url: string): boolean {
  return sender === new URL(origin).origin || sender === new URL(url).origin;
}
