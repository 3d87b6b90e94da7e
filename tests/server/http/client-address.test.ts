import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { networkOf, proxiesAmong, clientAddress } from '../../../server/http/client-address';
import { listen } from '../../../server/boot/listen';

describe('whose address a request has', () => {
  /** What is read of a connection from somewhere, with what its sender says. */
  const read = async (peer: string | null, said?: string, proxies: string[] = []) => {
    const app = new Hono().get('/', (c) => c.text(clientAddress(c, proxiesAmong(proxies))));
    const env = peer === null ? undefined : { incoming: { socket: { remoteAddress: peer } } };
    const headers = said === undefined ? {} : { 'X-Forwarded-For': said };
    return (await app.request('/', { headers }, env)).text();
  };

  it('is that of the connection, whatever its sender says', async () => {
    expect(await read('192.0.2.1')).toBe('192.0.2.1');
    expect(await read('192.0.2.1', '198.51.100.7')).toBe('192.0.2.1');
    expect(await read('::ffff:192.0.2.1', '127.0.0.1')).toBe('192.0.2.1');
  });

  it('is nobody’s without a connection', async () => {
    expect(await read(null, '198.51.100.7')).toBe('unknown');
  });

  it('is the last that a proxy was asked by, not what that one says', async () => {
    for (const proxy of ['127.0.0.1', '127.0.0.9', '::1', '::ffff:127.0.0.1']) {
      expect(await read(proxy, '198.51.100.7, 192.0.2.1')).toBe('192.0.2.1');
      expect(await read(proxy, '192.0.2.1:51234')).toBe('192.0.2.1');
      expect(await read(proxy, '[2001:db8::1]:51234')).toBe('2001:db8::1');
    }
    expect(await read('127.0.0.1')).toBe('127.0.0.1');
    for (const nonsense of ['', 'me', '1.2.3', '192.0.2.1, <script>'])
      expect(await read('127.0.0.1', nonsense)).toBe('127.0.0.1');
  });

  it('goes through proxies that are named, and no farther', async () => {
    const proxies = ['10.0.0.0/8', '2001:db8::/32'];
    expect(await read('10.1.2.3', '198.51.100.7, 192.0.2.1, 10.9.9.9', proxies)).toBe('192.0.2.1');
    expect(await read('2001:db8::5', '192.0.2.1', proxies)).toBe('192.0.2.1');
    expect(await read('11.0.0.1', '192.0.2.1', proxies)).toBe('11.0.0.1');
    for (const wrong of ['10.0.0.0/', '10.0.0.0/x', '10.0.0', 'proxy.example.org', '10.0.0.0/40'])
      expect(() => proxiesAmong([wrong]), wrong).toThrow();
  });

  it('is read from a real connection', async () => {
    const nobody = new Hono().get('/', (c) => c.text(clientAddress(c, () => false)));
    const server = await listen((...asked) => nobody.fetch(...(asked as [Request])), '127.0.0.1', 0);
    const headers = { 'X-Forwarded-For': '198.51.100.7' };
    expect(await (await fetch(server.url, { headers })).text()).toBe('127.0.0.1');
    await server.close();
  });
});

it('counts a subscriber of IPv6 once, whatever address of theirs is used', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});
