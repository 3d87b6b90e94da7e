import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isLoopback } from '../loopback';

/**
 * Where a request comes from. A proxy on this machine is believed about whom it speaks for, nobody else is: its
 * X-Forwarded-For ends with the address that it was itself asked from.
 */
export function addressOf(c: Context): string {
  const peer = peerOf(c);
  if (peer !== null && !isLoopback(peer)) return peer;
  return c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || (peer ?? '127.0.0.1');
}

/** The part of an address that one subscriber has: of IPv6 the first 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

function peerOf(c: Context): string | null {
  // a request within the process has no connection
  const env = c.env as { incoming?: unknown } | undefined;
  if (env?.incoming === undefined) return null;
  return getConnInfo(c).remote.address?.replace(/^::ffff:(?=\d)/, '') ?? null;
}
