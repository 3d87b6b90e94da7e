import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Published } from './open-published';
import { answerNotFound, answerPublic } from './serve-public';

/**
 * The public pages before those of the workplace. The start has been both: whoever is signed in, or follows an old address of
 * the workplace there, goes on to the workplace.
 */
export function publicFirst(published: Published): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const site = published.current();
    if (site === null) return next();
    if (c.req.path === '/') {
      if (isWorkplace(c)) return next();
      const language = c.req.query('lang');
      if (language === 'en') return c.redirect('/en');
    }
    const answer = answerPublic(c, site) ?? (isOurs(c.req.path) ? answerNotFound(c, site) : null);
    if (answer === null) return next();
    // the start depends on whether somebody is signed in
    if (c.req.path === '/') answer.headers.append('Vary', 'Cookie');
    return answer;
  };
}

/** Whether an address that leads nowhere was meant for a public page. */
function isOurs(path: string): boolean {
  return /^\/(en|stadsdelar|loften|uppfoljning|data|publikt|inbaddning|rapportera|rapporterat|kvitto)(\/|$)/.test(path);
}

function isWorkplace(c: Context): boolean {
  if (Object.keys(getCookie(c)).some((name) => name.endsWith('session_token'))) return true;
  return Object.keys(c.req.query()).some((name) => !OWN.includes(name) && !/^utm_/.test(name));
}

/** What may stand behind the public start's address. */
const OWN = ['lang', 'fbclid', 'gclid'];
