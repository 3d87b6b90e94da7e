import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../../../server/boot/listen';
import type { PublicSite } from '../../../server/public/build-site';
import { createPublicApp } from '../../../server/public/create-public-app';
import { openPublished, type Published } from '../../../server/public/open-published';
import * as pages from '../../../web/public-pages/render-pages';
import { HOSTILE_TEXTS } from '../../fuzz/hostile';
import { sendRaw, type RawAnswer } from './send-raw';
import { SECRET, writePublic } from './write-public';

const STATUSES = [200, 304, 400, 404, 405, 408, 413, 414, 417, 431, 501, 505];
/** What no answer tells: where the program lies, what it is made of, what lies beside what is published. */
const INTERNAL = [SECRET, process.cwd(), 'node_modules', '.ts:', 'at Object.', 'ENOENT', 'manifest.json', 'sqlite'];

let [published, server, written]: [Published, Listening, Awaited<ReturnType<typeof writePublic>>] = [] as never;
let site: PublicSite;
/** every body that is meant to be read, as base64 */
let bodies: Set<string>;

beforeAll(async () => {
  written = await writePublic([1, 2]);
  published = await openPublished(written.folder, pages, { origin: 'http://localhost', hasSignIn: false }, () => {});
  site = published.current()!;
  bodies = new Set([...site.files.values(), ...Object.values(site.notFound)].map(({ body }) => base64(body)));
  server = await listen(createPublicApp(published, 'http://localhost').fetch, '127.0.0.1', 0);
});
afterAll(async () => {
  await server.close();
  published.stop();
  written.remove();
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** What is wrong with an answer; null where nothing is. */
function fault({ status, headers, body }: RawAnswer, isHead: boolean): string | null {
  if (!STATUSES.includes(status)) return `status ${status}`;
  const coding = /^content-encoding: (\w+)$/im.exec(headers)?.[1];
  const plain = isHead || body.length === 0 ? body : unpack(body, coding);
  const said = `${headers}\n${plain.toString('utf8')}`;
  const told = INTERNAL.find((word) => said.includes(word));
  if (told !== undefined) return `tells of ${told}`;
  if (status === 200 && !isHead && !bodies.has(base64(plain))) return 'is no file of the site';
  return null;
}

function unpack(body: Buffer, coding: string | undefined): Buffer {
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
}

const token = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,20}$/);
const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCodePoint(code)) });
const hostile = fc.constantFrom(...HOSTILE_TEXTS);
const KNOWN_HEADERS = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Cookie',
  'Expect',
  'Forwarded',
  'If-Modified-Since',
  'If-None-Match',
  'Origin',
  'Range',
  'Referer',
  'Upgrade',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-HTTP-Method-Override',
  'X-Original-URL',
];
const segment = fc.oneof(
  fc.constantFrom('..', '.', '%2e%2e', '%2E.', '..%2f', '..%5c', '%00', '%252e%252e', '%c0%ae%c0%ae', ';', '\\', ''),
  fc.constantFrom('data', 'v1', 'v000001', 'en', 'stadsdelar', 'loften', 'secret.txt', 'secret.json', 'manifest.json'),
  fc.webSegment(),
  hostile.map((text) => encodeURI(Buffer.from(text).toString()).slice(0, 3000)),
);
const path = () =>
  fc.oneof(
    fc.constantFrom(...site.files.keys()),
    fc.array(segment, { maxLength: 7 }).map((parts) => `/${parts.join('/')}`),
    fc.tuple(fc.constantFrom(...site.files.keys()), segment).map(([known, more]) => `${known}/${more}`),
  );
const request = () =>
  fc.record({
    method: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD') },
      fc.constantFrom('POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'CONNECT'),
    ),
    path: path(),
    query: fc.oneof(
      fc.constant(''),
      fc.webQueryParameters().map((query) => `?${query}`),
    ),
    headers: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...KNOWN_HEADERS), token), latin), { maxLength: 6 }),
    body: fc.oneof(fc.constant(''), fc.string(), fc.json()),
  });

describe('whatever is sent to the public plane', () => {
  it('is answered with a file of the site or a refusal, and tells nothing of what is inside', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(request(), async ({ method, path: of, query, headers, body }) => {
        const sent = Buffer.from(body);
        // a control character in the middle of the line is another test's
        const line = `${method} ${`${of}${query}`.replaceAll(/[^\u0021-\u00ff]/g, '')} HTTP/1.1`;
        const head = [line, 'Host: localhost', ...headers.map(([name, value]) => `${name}: ${value}`)];
        if (sent.length > 0) head.push(`Content-Length: ${sent.length}`);
        const bytes = Buffer.concat([
          Buffer.from(`${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n`, 'latin1'),
          sent,
        ]);
        const answers = await sendRaw(server.url, bytes);
        for (const answer of answers) expect(fault(answer, method === 'HEAD'), line).toBeNull();
        for (const { status } of answers) seen.add(status);
      }),
      { numRuns: 800 },
    );
    // it was more than the doorman that was asked
    expect([...seen]).toEqual(expect.arrayContaining([200, 400, 404, 405]));
  });

  it('is refused or shown as it is where bytes are sent that are no request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        for (const answer of await sendRaw(server.url, Buffer.from(bytes))) expect(fault(answer, false)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/data/../../secret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/data/v1/../../../secret.txt',
    '/data/v1/secret.json',
    '/v000001/public.json',
    '/v000001/manifest.json',
    '/data/v1/manifest.json',
    '/..\\secret.txt',
    '/data/..%5c..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..;/secret.txt',
    '/data/%c0%ae%c0%ae/secret.txt',
    '/data/counts.csv%00.json',
    '//secret.txt',
    '///etc/passwd',
    'http://127.0.0.1/../secret.txt',
    'file:///etc/passwd',
    '*',
    '/__proto__',
    '/constructor/prototype',
    '/data/v1/toString',
    "/stadsdelar/vast' OR 1=1 --",
    '/stadsdelar/${7*7}',
    '/stadsdelar/%3Cscript%3Ealert(1)%3C/script%3E',
    '/%0d%0aSet-Cookie:%20a=b',
    '/data/counts.csv?file=../secret.txt',
  ])('does not lead out of what is published: %s', async (of) => {
    const [answer] = await sendRaw(server.url, `GET ${of} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(fault(answer!, false)).toBeNull();
    expect(answer!.headers).not.toMatch(/^set-cookie:/im);
    expect(answer!.body.toString()).not.toContain('<script>alert');
    if (!of.includes('?')) expect(answer!.status).not.toBe(200);
  });

  it('would be found out if it were a careless server', async () => {
    const careless = await listen(
      (asked) => new Response(readFileSync(join(written.folder, decodeURIComponent(new URL(asked.url).pathname)))),
      '127.0.0.1',
      0,
    );
    const ask = async (of: string) =>
      fault((await sendRaw(careless.url, `GET ${of} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))[0]!, false);
    expect(await ask('/..%2fsecret.txt')).toBe(`tells of ${SECRET}`);
    expect(await ask('/v000001/public.json')).toBe('is no file of the site');
    expect(await ask('/nowhere')).toBe('status 500');
    await careless.close();
  });

  const HIDDEN = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n';
  it.each([
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`],
    [
      'length and chunks',
      `Content-Length: ${HIDDEN.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    ],
    ['chunks after a blank', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['chunks by another name', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['chunks twice', `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['a folded header', `Content-Length:\r\n ${HIDDEN.length}\r\n\r\n${HIDDEN}`],
    ['a length with a sign', `Content-Length: +${HIDDEN.length}\r\n\r\n${HIDDEN}`],
    ['a length below zero', `Content-Length: -1\r\n\r\n${HIDDEN}`],
    ['a chunk of no size', `Transfer-Encoding: chunked\r\n\r\nxyz\r\n${HIDDEN}`],
    ['a chunk with a huge size', `Transfer-Encoding: chunked\r\n\r\nffffffffffffffff0\r\n${HIDDEN}`],
    ['a bare line feed', `X: y\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`],
    ['a NUL in a header', `X: a\0b\r\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`],
  ])('cannot carry a second request inside a first: %s', async (_, rest) => {
    const answers = await sendRaw(server.url, `POST / HTTP/1.1\r\nHost: x\r\n${rest}`);
    for (const answer of answers) {
      expect(fault(answer, false)).toBeNull();
      // the hidden one would be a GET of a page that is not there
      expect(answer.status).not.toBe(404);
    }
  });

  it.each([
    ['a header of a megabyte', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(1_000_000)}\r\n\r\n`],
    ['ten thousand headers', `GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(10_000)}\r\n`],
    ['an address of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['ten thousand steps up', `GET ${'/..'.repeat(2000)}/secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/../c\r\nConnection: close\r\n\r\n'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an old protocol', 'GET /\r\n'],
    ['TLS', Buffer.from([22, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3])],
  ])('is taken calmly: %s', async (_, bytes) => {
    for (const answer of await sendRaw(server.url, bytes)) expect(fault(answer, false)).toBeNull();
    const [after] = await sendRaw(server.url, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(after!.status).toBe(200);
  });
});
