import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { pageAt } from '../../data/terms/page-paths';
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
    const found = answerPublic(c, site);
    if (found === null && !isOurs(c.req.path) && !isStranger(c)) return next();
    const answer = found ?? answerNotFound(c, site);
    // the start, and what leads nowhere, depend on whether somebody is signed in
    if (c.req.path === '/' || found === null) answer.headers.append('Vary', 'Cookie');
    return answer;
  };
}

/** Whether an address that leads nowhere was meant for a public page. */
function isOurs(path: string): boolean {
  return /^\/(en|stadsdelar|loften|uppfoljning|data|publikt|inbaddning|rapportera|rapporterat|kvitto)(\/|$)/.test(path);
}

/** Whether somebody who is not signed in looks for a page where there is none: they read that without JavaScript too. */
function isStranger(c: Context): boolean {
  const wantsPage = (c.req.header('Accept') ?? '').includes('text/html') && !/\.\w+$/.test(c.req.path);
  return wantsPage && pageAt(c.req.path) === null && !hasSession(c);
}

function hasSession(c: Context): boolean {
  return Object.keys(getCookie(c)).some((name) => name.endsWith('session_token'));
}

function isWorkplace(c: Context): boolean {
  if (hasSession(c)) return true;
  return Object.keys(c.req.query()).some((name) => !OWN.includes(name) && !/^utm_/.test(name));
}

/** What may stand behind the public start's address. */
const OWN = ['lang', 'fbclid', 'gclid'];
