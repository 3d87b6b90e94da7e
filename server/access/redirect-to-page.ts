import type { Context } from 'hono';
import { pageAt } from '../../data/terms/page-paths';

/** Whether a route of the library is gone to by the browser itself, which then has to end on one of our pages. */
export function isNavigation(path: string): boolean {
  return path.startsWith('/callback/') || path === '/magic-link/verify';
}

/**
 * The way back to our page, which has words for `?error=`. What a provider says in words of its own is logged and not
 * shown: anybody can write it into an address.
 */
export async function redirectToPage(
  c: Context,
  answer: Response | string,
  log: (message: string) => void = () => undefined,
): Promise<Response> {
  if (typeof answer === 'string') return c.redirect(`/?error=${answer}`);
  const location = answer.headers.get('Location');
  if (location === null) return answer.ok ? answer : refusedAt(c, '/', await codeOf(answer));
  const url = new URL(location, c.req.url);
  const code = url.searchParams.get('error');
  if (code === null) return answer;
  const said = url.searchParams.get('error_description');
  if (said !== null && said !== code) log(`sign-in: ${plain(code)}: ${plain(said)}`);
  url.searchParams.delete('error');
  url.searchParams.delete('error_description');
  return refusedAt(c, (pageAt(url.pathname) === null ? '/' : url.pathname) + url.search, code);
}

/** A redirect with the cookies of the answer that it replaces left out: nobody has come in. */
function refusedAt(c: Context, page: string, code: string): Response {
  const known = /^[\w.-]{1,60}$/.test(code) ? code : 'unknown';
  return c.redirect(`${page}${page.includes('?') ? '&' : '?'}error=${known}`);
}

async function codeOf(answer: Response): Promise<string> {
  const said = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { code?: unknown };
  return typeof said.code === 'string' ? said.code : 'server_error';
}

function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 300);
}
