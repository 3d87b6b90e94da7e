import type { Context } from 'hono';
import { pageAt } from '../../data/terms/page-paths';
import type { AppEnv } from '../http/app-env';
import { BadInput } from '../http/problem';
import { checkPassword } from './check-password';
import { PROVIDER_ID } from './identity-provider';

export type Body = Readonly<Record<string, unknown>>;

/** What was sent to a route of the sign-in library. @throws {BadInput} when it is no object in JSON */
export async function parseBody(c: Context<AppEnv>): Promise<Body> {
  const text = await c.req.text();
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body;
  } catch {
    // said below
  }
  throw new BadInput('body', undefined, { sv: 'ett objekt i JSON', en: 'an object in JSON' });
}

/** What the library is asked: no more of what was sent than the route has use for. */
export function bodyFor(path: string, given: Body, c: Context<AppEnv>): Body {
  const text = (key: string) => {
    const value = given[key];
    return typeof value === 'string' ? value : '';
  };
  switch (path) {
    case '/sign-in/email':
      return { email: text('email'), password: text('password') };
    case '/sign-in/social': {
      const back = ownPage(text('callbackURL'), c.req.url);
      return { provider: PROVIDER_ID, callbackURL: back, errorCallbackURL: back, disableRedirect: true };
    }
    case '/change-password':
      if (c.var.user) checkPassword(text('newPassword'), c.var.user);
      // whoever knew the old one is signed out
      return {
        currentPassword: text('currentPassword'),
        newPassword: text('newPassword'),
        revokeOtherSessions: true,
      };
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
      return { code: text('code').replaceAll(' ', '') };
    case '/sign-out':
      return {};
    default:
      return { password: text('password') };
  }
}

/** The view of our own page that somebody was on their way to; the first page where it is anything else. */
function ownPage(given: string, asked: string): string {
  const { origin } = new URL(asked);
  if (!URL.canParse(given, origin) || given.length > 1000) return '/';
  const url = new URL(given, origin);
  if (url.origin !== origin || pageAt(url.pathname) === null) return '/';
  url.searchParams.delete('error');
  // no more than what the view's own address holds: the library takes no other signs
  return /^\?[\w=&.,:%+-]*$/.test(url.search) ? url.pathname + url.search : '/';
}

/** The address that was given to sign in with, '' where it is no text. */
export function emailOf({ email }: Body): string {
  return typeof email === 'string' ? email : '';
}
