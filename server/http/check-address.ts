import type { MiddlewareHandler } from 'hono';
import { refusedPage, readsPages } from './plain-page';
import { isPlainText } from './plain-text';
import { BadInput, describeProblem, languageOf } from './problem';

const MAX_URL = 4000;

/**
 * Refuses an address that is too long, or holds what no address of ours does: control characters, or broken UTF-8. What
 * stands after the question mark of a page is the page's own to read: it tells of it and shows the default. Who reads is
 * told on a page, a program in JSON.
 */
export const checkAddress: MiddlewareHandler = async (c, next) => {
  const isReader = readsPages(c.req.raw);
  if (c.req.url.length > MAX_URL)
    return isReader ? refusedPage(c.req.raw, 414) : c.json(describeProblem('too_long', languageOf(c)), 414);
  const { pathname, search } = new URL(c.req.url);
  const isQueryOurs = pathname.startsWith('/api/');
  if (isReadable(pathname) && (!isQueryOurs || isReadable(search.replaceAll('+', ' ')))) return next();
  if (isReader) return refusedPage(c.req.raw, 400);
  throw new BadInput(
    'address',
    undefined,
    { sv: 'en adress i UTF-8 utan styrtecken', en: 'an address in UTF-8 without control characters' },
    { sv: 'går inte att läsa', en: 'cannot be read' },
  );
};

/** Whether percent signs stand for UTF-8 that a person could have written; a percent sign alone stands for itself. */
function isReadable(encoded: string): boolean {
  try {
    return isPlainText(decodeURIComponent(encoded.replaceAll(/%(?![\da-f]{2})/gi, '%25')));
  } catch {
    return false;
  }
}
