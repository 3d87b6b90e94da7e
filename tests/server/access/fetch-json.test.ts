import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { fetchJson } from '../../../server/access/fetch-json';

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
}

it('gives what a provider says', async () => {
  const url = await serve((_, response) => void response.end('{"sub": "Åsa"}'));
  expect(await fetchJson(url)).toEqual({ sub: 'Åsa' });
});

it.each<[string, RequestListener, string]>([
  ['says no', (_, response) => void response.writeHead(500).end('{}'), '/token answered 500'],
  ['keeps silent', () => undefined, 'no whole answer within 100 ms'],
  [
    'keeps silent after it has begun',
    (_, response) => void response.writeHead(200).write('{'),
    'no whole answer within 100 ms',
  ],
  ['is no JSON', (_, response) => void response.end('<html>'), 'JSON'],
])('does not wait for, nor believe, one that %s', async (_, answer, said) => {
  await expect(fetchJson(await serve(answer), {}, { wait_ms: said.includes('within') ? 100 : 10_000 })).rejects.toThrow(
    said,
  );
});

it('takes no answer without end into memory', async () => {
  const url = await serve((_, response) => {
    const more = () => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  });
  await expect(fetchJson(url)).rejects.toThrow('/token answered with more than 1000000 bytes');
});
