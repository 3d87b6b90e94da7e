import { DOUBTED } from './connection-events';

/** How something that was sent went; `field` where one of its fields was refused. */
export type Sent<T> =
  | { done: true; value: T }
  | { done: false; status: number; code: string; field: string | null; message: string; answer: unknown };

/** In which language a refusal is told, and the words for no answer at all. */
interface Reader {
  language: string;
  unreachable: string;
}

/** Sends a change and reads how it went; it never throws. */
export async function send<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  { language, unreachable }: Reader,
): Promise<Sent<T>> {
  const headers = {
    accept: 'application/json',
    'accept-language': language,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const response = await fetch(path, {
    method,
    headers,
    cache: 'no-store',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null);
  if (response === null || response.status === 503) dispatchEvent(new Event(DOUBTED));
  if (response === null)
    return { done: false, status: 0, code: 'unreachable', field: null, message: unreachable, answer: null };
  const answer = (await response.json().catch(() => null)) as { error?: Partial<Record<string, string>> } | null;
  if (response.ok) return { done: true, value: answer as T };
  return {
    done: false,
    status: response.status,
    code: answer?.error?.['code'] ?? 'internal',
    field: answer?.error?.['field'] ?? null,
    message: answer?.error?.['message'] ?? unreachable,
    answer,
  };
}
