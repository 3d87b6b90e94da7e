import type { Language } from '../../data/terms/language';
import type { Answer, Args, Endpoint } from './endpoint';
import { headersIn, receive, type Sent } from './receive';

/**
 * Sends a change, `send(api.passes.$post, { json: pass }, language)`, and reads how it went; it never throws.
 * @param signal gives it up: the server may have done it already
 */
export function send<E extends Endpoint>(
  endpoint: E,
  args: Args<E>,
  language: Language,
  signal?: AbortSignal,
): Promise<Sent<Answer<E>>> {
  const { param = {}, ...rest } = args as { param?: Record<string, string> };
  const encoded = Object.fromEntries(Object.entries(param).map(([name, value]) => [name, encodeURIComponent(value)]));
  const request = endpoint({ ...rest, param: encoded } as never, {
    headers: headersIn(language),
    init: { cache: 'no-store', ...(signal && { signal }) },
  });
  return receive(request, language, signal ? { signal } : {});
}
