import { BlockList, isIP, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address of who has no connection of their own, as within the process. */
const NO_ADDRESS = 'unknown';

/** Whether an address is a proxy's, which is believed about whom it speaks for. */
export type IsProxy = (address: string) => boolean;

/** This machine, and the addresses or networks that are given, '10.0.0.5' or '10.0.0.0/8'. @throws for what is neither */
export function proxiesAmong(given: readonly string[]): IsProxy {
  const known = new BlockList();
  known.addSubnet('127.0.0.0', 8, 'ipv4');
  known.addAddress('::1', 'ipv6');
  for (const one of given) {
    const [address = '', bits] = one.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits || NaN), family);
  }
  return (address) => isIP(address) !== 0 && known.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * Where a request comes from: who has made the connection, or whom a proxy says that it speaks for. Each proxy adds at
 * the end of X-Forwarded-For whom it was asked by, so that the last one there who is no proxy is the farthest that is
 * known for certain; what stands before may be anything. Without a connection nothing is believed.
 */
export function clientAddress(c: Context, isProxy: IsProxy): string {
  let address = peerOf(c);
  if (address === null) return NO_ADDRESS;
  const said = (c.req.header('X-Forwarded-For') ?? '').split(',');
  while (isProxy(address)) {
    const before = plain(said.pop()?.trim() ?? '');
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
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
  const { address } = getConnInfo(c).remote;
  return address === undefined ? null : plain(address);
}

/** An address without a port or brackets; an IPv4 address within IPv6 as what it is. */
function plain(address: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
  return bare.replace(/^::ffff:(?=\d+\.)/i, '');
}
