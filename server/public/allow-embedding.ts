import type { MiddlewareHandler } from 'hono';

/** What may be shown within pages of others. */
export const EMBEDDABLE = /^\/(en\/)?inbaddning\//;

/** What a page of others loads besides: the script that lets a frame follow its height. */
const FRAMING = '/publikt/inbaddning.js';

/** Who may show it: addresses, with `*` for any host below one, or `*` alone for everybody. */
const HOST = /^(\*|https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?)$/i;

/**
 * The hosts that may embed, as they stand in `EMBED_HOSTS`: with commas or blanks between.
 * @returns null where one of them is none
 */
export function parseEmbedHosts(given: string): string[] | null {
  const hosts = given.split(/[\s,]+/).filter((host) => host !== '');
  return hosts.every((host) => HOST.test(host)) ? hosts : null;
}

/**
 * Lets the pages that are made for it be shown within pages of the named hosts. It stands before what forbids it for all,
 * and so has the last word.
 */
export function allowEmbedding(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (hosts.length === 0) return;
    // a page of others loads the frame, and its script
    const isFramed = EMBEDDABLE.test(c.req.path);
    if (isFramed || c.req.path === FRAMING) c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (!isFramed) return;
    const policy = c.res.headers.get('Content-Security-Policy') ?? '';
    const allowed = policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${hosts.join(' ')}`);
    c.res.headers.set('Content-Security-Policy', allowed);
    c.res.headers.delete('X-Frame-Options');
  };
}
