import type { Address } from './address';

/** What came back; `value` null where it was nothing of ours, or a problem. */
interface Seen<T> {
  status: number;
  value: T | null;
  /** from what this device keeps, since the server could not be reached */
  isKept: boolean;
}

/**
 * Asks without telling anybody how it went: for those who look after session and connection themselves.
 * Never from the browser's cache.
 * @returns null where nobody answered
 */
export async function peek<T>(address: Address<T>, how: RequestInit = {}): Promise<Seen<T> | null> {
  const response = await fetch(address, { ...how, cache: 'no-store' }).catch(() => null);
  if (response === null) return null;
  const value = response.ok ? ((await response.json().catch(() => null)) as T | null) : null;
  return { status: response.status, value, isKept: response.headers.has('x-kept') };
}
