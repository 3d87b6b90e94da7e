import type { Pass } from '../api';

/** How a change went: saved, refused for one field, overtaken by somebody else, or not at all. */
export type Outcome<T> =
  | { kind: 'saved'; value: T }
  | { kind: 'field'; field: string; message: string }
  | { kind: 'conflict'; current: Pass; message: string }
  | { kind: 'problem'; message: string };

interface Reader {
  language: string;
  unreachable: string;
}

/** Sends a change and reads how it went; it never throws. */
export async function changePlan<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  reader: Reader,
): Promise<Outcome<T>> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': reader.language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null);
  if (response === null) return { kind: 'problem', message: reader.unreachable };
  const answer = (await response.json().catch(() => null)) as
    (T & { error?: { message?: string; field?: string }; current?: Pass }) | null;
  if (response.ok && answer !== null) return { kind: 'saved', value: answer };
  if (response.status === 401) dispatchEvent(new Event('session-ended'));
  const message = answer?.error?.message ?? reader.unreachable;
  if (response.status === 409 && answer?.current) return { kind: 'conflict', current: answer.current, message };
  const field = answer?.error?.field;
  return field === undefined ? { kind: 'problem', message } : { kind: 'field', field, message };
}
