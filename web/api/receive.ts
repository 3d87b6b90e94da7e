import type { Language } from '../../data/terms/language';
import { appTexts } from '../text/app';
import { DOUBTED, SESSION_ENDED } from './events';

/** How something that was asked or sent went; `field` where one of its fields was refused. */
export type Sent<T> =
  | { done: true; value: T }
  | { done: false; status: number; code: string; field: string | null; message: string; answer: unknown };

/** Whether the server did not answer, so that nothing is known of what was sent. */
export function isUnanswered(sent: Sent<unknown>): boolean {
  return !sent.done && (sent.status === 0 || sent.status === 503);
}

interface How {
  /** given up where it has been aborted: that says nothing of the server */
  signal?: AbortSignal;
  /** whether 401 means that the session has ended; not where somebody is just coming in */
  isInside?: boolean;
}

/**
 * Waits for an answer and tells how it went; never throws. A server that does not answer is doubted, a session that it
 * no longer knows has ended: said here, and nowhere else.
 */
export async function receive<T>(
  request: Promise<unknown>,
  language: Language,
  { signal, isInside = true }: How = {},
): Promise<Sent<T>> {
  const response = (await request.catch(() => null)) as Response | null;
  if ((response === null || response.status === 503) && !signal?.aborted) dispatchEvent(new Event(DOUBTED));
  const message = appTexts[language].unreachable;
  if (response === null) return { done: false, status: 0, code: 'unreachable', field: null, message, answer: null };
  const answer = (await response.json().catch(() => null)) as { error?: Partial<Record<string, string>> } | null;
  if (response.ok) return { done: true, value: answer as T };
  if (response.status === 401 && isInside) dispatchEvent(new Event(SESSION_ENDED));
  const field = answer?.error?.['field'] ?? null;
  const said = answer?.error?.['message'] ?? message;
  return {
    done: false,
    status: response.status,
    code: answer?.error?.['code'] ?? 'internal',
    field,
    message: field === null ? said : await inWords(said, field, language),
    answer,
  };
}

/** A refusal with its field called as the page calls it: the server names it as whoever writes a program does. */
async function inWords(message: string, field: string, language: Language): Promise<string> {
  // most who come here are never refused
  const words = await import('../text/field-names').catch(() => null);
  return words?.nameField(message, field, language) ?? message;
}

/** What every request says: that it wants JSON, and in which language problems are told. */
export const headersIn = (language: Language) => ({ accept: 'application/json', 'accept-language': language });
