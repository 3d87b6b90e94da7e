import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isNavigation } from '../access/redirect-to-page';
import { isAway } from '../store/store-error';
import { isDiskFull } from './is-disk-full';
import { NOT_JSON } from './check-body';
import type { AppEnv } from './app-env';
import { BadInput, Conflict, Refusal, describeBadInput, describeProblem, languageOf, PROBLEMS } from './problem';

/** How long to wait before asking again what could not be answered just now. */
const RETRY_AFTER_S = '5';

/**
 * What is told of an error that a route has thrown: its own words where it is one of ours, else an id to find it by in the log.
 * No answer holds a stack.
 */
export function answerError(error: Error, c: Context<AppEnv>, log: (message: string) => void): Response {
  const answer = describeError(error, c, log);
  // a browser that goes there by itself has to end on a page, which has words for it
  if (answer.status >= 500 && isNavigation(c.req.path.replace('/api/auth', '')))
    return c.redirect(`/?error=${answer.status === 503 ? 'store_away' : 'server_error'}`);
  if (answer.status === 503) answer.headers.set('Retry-After', RETRY_AFTER_S);
  return answer;
}

function describeError(error: Error, c: Context<AppEnv>, log: (message: string) => void): Response {
  const language = languageOf(c);
  // the sender left in the middle of a body, and nobody reads this
  if (error.message === 'aborted') return c.json(describeBadInput(NOT_JSON, language), 400);
  if (error instanceof Conflict)
    return c.json({ ...describeProblem(error.code, language), current: error.current }, error.status);
  if (error instanceof Refusal) return c.json(describeProblem(error.code, language), error.status);
  if (error instanceof BadInput) return c.json(describeBadInput(error, language), 400);
  if (error instanceof HTTPException && error.message.startsWith('Malformed JSON'))
    return c.json(describeBadInput(NOT_JSON, language), 400);
  if (error instanceof HTTPException && error.status < 500) return c.json(describeProblem('not_found', language), 404);
  // interrupted because it took too long, or because nobody waits for it any more
  if (error.name === 'TimeoutError') return c.json(describeProblem('timeout', language), 503);
  const id = c.var.requestId;
  // the secret in such an address is a key
  const path = c.req.path.replace(/\/(feeds|invitations|kvitto)\/[^/]+/, '/$1/…');
  log(`${id} ${c.req.method} ${path}: ${error.stack ?? error.message}`);
  if (isDiskFull(error)) return c.json(describeProblem('disk_full', language), 507);
  if (isAway(error)) return c.json(describeProblem('store_away', language), 503);
  return c.json({ error: { code: 'internal', message: PROBLEMS.internal[language].replace('{id}', id) } }, 500);
}
