/** What the worker does with a request; null: nothing, it goes to the server as if there were no worker. */
export type Way = 'page' | 'shell' | 'kept' | 'wipe' | null;

/**
 * Answers that are kept for when there is no connection: what the field page needs of one shift. Of offences that is one
 * line a place, for those who may see it.
 */
export const KEPT_PATHS: readonly string[] = ['/api/catalogue', '/api/field/passes'];
const SIGN_OUT = '/api/auth/sign-out';

/** @param shell paths of the files of the page that are kept */
export function howToAnswer(
  { method, url, mode }: Pick<Request, 'method' | 'url' | 'mode'>,
  origin: string,
  shell: ReadonlySet<string>,
): Way {
  const { pathname, origin: asked } = new URL(url);
  if (asked !== origin) return null;
  if (method === 'POST' && pathname === SIGN_OUT) return 'wipe';
  if (method !== 'GET') return null;
  if (KEPT_PATHS.includes(pathname)) return 'kept';
  if (pathname.startsWith('/api')) return null;
  if (mode === 'navigate') return 'page';
  return shell.has(pathname) ? 'shell' : null;
}

/** A shift is over after a night and a day, and what a phone keeps of it is then shown no more. */
const KEPT_MS = 36 * 3_600_000;

/** @param date when it was answered, as the server's header has it */
export function isTooOld(date: string | null, now: number): boolean {
  return date !== null && now - Date.parse(date) > KEPT_MS;
}
