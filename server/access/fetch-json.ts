import type { Claims } from './parse-claims';

const WAIT_MS = 10_000;
/** A provider's list of keys, or what it says of itself, is some kilobytes. */
const MOST_BYTES = 1_000_000;

/**
 * What a provider answers.
 * @throws when it has not answered wholly in time, says no, or answers with something else than JSON or without end
 */
export async function fetchJson(
  url: string,
  headers: Record<string, string> = {},
  { wait_ms = WAIT_MS, ...how }: RequestInit & { wait_ms?: number } = {},
): Promise<Claims> {
  // of its own: a signal that nothing but the request holds may be collected while the body comes, and then never fires
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error(`no whole answer within ${wait_ms} ms`)), wait_ms);
  try {
    const all = { ...how, headers: { Accept: 'application/json', ...headers }, signal: stop.signal };
    const response = await fetch(url, all);
    if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
    return JSON.parse(await readText(response, url)) as Claims;
  } finally {
    clearTimeout(timer);
    // what is left of the answer is not waited for
    stop.abort();
  }
}

async function readText({ body }: Response, url: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`${new URL(url).pathname} answered with more than ${MOST_BYTES} bytes`);
  }
  return Buffer.concat(parts).toString('utf8');
}
