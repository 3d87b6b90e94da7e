import type { Claims } from './parse-claims';

const WAIT_MS = 10_000;

/** What a provider answers. @throws when it does not answer in time, says no, or answers with something else than JSON */
export async function fetchJson(
  url: string,
  headers: Record<string, string> = {},
  { wait_ms = WAIT_MS, ...how }: RequestInit & { wait_ms?: number } = {},
): Promise<Claims> {
  const signal = AbortSignal.timeout(wait_ms);
  const response = await fetch(url, { ...how, headers: { Accept: 'application/json', ...headers }, signal });
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return (await response.json()) as Claims;
}
