import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const POLICY = 'Content-Security-Policy';

/**
 * The headers by which a browser runs nothing but our own and shows our pages in no other.
 * @param origin the address under which people reach the server
 * @param outside the one other host that a map may be fetched from, where one has been named
 */
export function securityHeaders(origin: string, outside: string | null = null): MiddlewareHandler {
  const also = outside === null ? [] : [outside];
  const set = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      // the map draws its symbols into data: and blob: pictures
      imgSrc: ["'self'", 'data:', 'blob:', ...also],
      workerSrc: ["'self'"],
      connectSrc: ["'self'", ...also],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // without TLS there is nothing to promise
    strictTransportSecurity: origin.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
  return async (c, next) => {
    const own = { policy: null as string | null };
    await set(c, async () => {
      await next();
      own.policy = c.res.headers.get(POLICY);
    });
    // a page that fetches nothing and brings its own style has said so, and is stricter
    if (own.policy !== null) c.res.headers.set(POLICY, own.policy);
  };
}
