import type { Language } from '../../data/terms/language';
import { api } from './client';
import { headersIn, receive, type Sent } from './receive';

/** Sends a part of a file, from a byte on; never throws. */
export function sendPart(
  to: { draft_id: string; file: number; offset: number },
  part: Blob,
  language: Language,
  signal: AbortSignal,
): Promise<Sent<{ received: number }>> {
  const { draft_id, file, offset } = to;
  const path = api.imports.drafts[':draft_id'].files[':file'].$path({
    param: { draft_id, file: String(file) },
    query: { offset: String(offset) },
  });
  const request = fetch(path, {
    method: 'PUT',
    headers: { ...headersIn(language), 'content-type': 'application/octet-stream' },
    cache: 'no-store',
    signal,
    body: part,
  });
  return receive(request, language, { signal });
}
