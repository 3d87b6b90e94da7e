/** ms: a server that has not answered by then is as good as none */
const PATIENCE_MS = 10_000;

/**
 * JSON from a server that is not ours: the one that the settings name, and the policy of our pages allows. It is told
 * neither who asks nor from where.
 * @throws {Error} where it does not answer, or with something else
 */
export async function fetchOutside(address: string): Promise<unknown> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`got ${response.status} from ${address}, expected 200`);
  return (await response.json()) as unknown;
}

/** The host of an address, as it is said to a reader. */
export const hostOf = (address: string): string => new URL(address).host;
