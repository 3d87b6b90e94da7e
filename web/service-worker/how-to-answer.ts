/** What the worker does with a request; null: nothing, it goes to the server as if there were no worker. */
export type Way = 'page' | 'shell' | 'kept' | 'wipe' | null;

/** Answers that are kept for when there is no connection: what the field page needs, and nothing of offences. */
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
