import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env';
import { isPlainText } from './plain-text';
import { BadInput, type Text } from './problem';

const JSON_TYPE = 'application/json';

/** Deeper than anything that a route takes, and far from what a stack can hold. */
const MAX_DEPTH = 16;

const AN_OBJECT: Text = { sv: 'ett objekt i JSON', en: 'an object in JSON' };

/** The answer to a body that is no JSON at all. */
export const NOT_JSON = new BadInput('body', undefined, AN_OBJECT, {
  sv: 'går inte att läsa som JSON',
  en: 'cannot be read as JSON',
});

/**
 * Refuses a body that no route could use, whichever it is for: no JSON in UTF-8, deeply nested, or with control
 * characters in a text or a name. What it holds is the route's own matter.
 * @throws {BadInput}
 */
export const checkBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  // asking for the body makes a second request object, which takes longer than small answers do
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.raw.body === null) return next();
  // what takes no JSON reads no body
  if ((c.var.rule?.takes?.type ?? JSON_TYPE) !== JSON_TYPE) return next();
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > 0) checkValue(parse(bytes), [], 0);
  return next();
};

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw NOT_JSON;
  }
}

function checkValue(value: unknown, path: readonly string[], depth: number): void {
  if (typeof value === 'string') checkText(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (depth === MAX_DEPTH)
    throw new BadInput('body', undefined, AN_OBJECT, { sv: 'är för djupt nästlat', en: 'is nested too deeply' });
  for (const [key, child] of Object.entries(value)) {
    checkText(key, path);
    checkValue(child, [...path, key], depth + 1);
  }
}

function checkText(text: string, path: readonly string[]): void {
  if (isPlainText(text)) return;
  throw new BadInput(
    path.join('.') || 'body',
    undefined,
    { sv: 'text utan styrtecken', en: 'text without control characters' },
    { sv: 'innehåller styrtecken', en: 'holds control characters' },
  );
}
