import { connect } from 'node:net';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTownApp } from '../../../server/app';
import { listen, type Listening } from '../../../server/boot/listen';
import { answerStarting } from '../../../server/http/refuse-unreadable';
import { judgeAnswer } from '../../fuzz/judge-answer';
import { openTown, type Town } from '../tiny-town';

const HOST = 'Host: localhost\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const SIGN_IN = `POST /api/auth/sign-in/email HTTP/1.1\r\n${HOST}${JSON_TYPE}`;
const NESTED = `{"email":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

/** Bytes on the wire, as Latin-1, that no client of ours sends; and what they are answered with. */
const REQUESTS: Record<string, [status: number, bytes: string]> = {
  'a host that is no address': [403, 'GET /api/health HTTP/1.1\r\nHost: 127.999.1.1\r\n\r\n'],
  'another host': [403, 'GET /api/health HTTP/1.1\r\nHost: example.org\r\n\r\n'],
  'a host with a space': [400, 'GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n'],
  'a host with a user': [400, 'GET /api/health HTTP/1.1\r\nHost: localhost@example.org\r\n\r\n'],
  'a host with a port beyond all': [400, 'GET /api/health HTTP/1.1\r\nHost: localhost:99999\r\n\r\n'],
  'half an IPv6 host': [400, 'GET /api/health HTTP/1.1\r\nHost: [::1\r\n\r\n'],
  'a host in Latin-1': [400, 'GET /api/health HTTP/1.1\r\nHost: \xe5\r\n\r\n'],
  'an address of another server': [403, `GET http://example.org/api/health HTTP/1.1\r\n${HOST}\r\n`],
  'an address that is none': [400, `GET http://[::1/api/health HTTP/1.1\r\n${HOST}\r\n`],
  'the address *': [400, `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
  'an unusual method': [405, `TRACE /api/health HTTP/1.1\r\n${HOST}\r\n`],
  'a method that nobody knows': [400, `FOO /api/health HTTP/1.1\r\n${HOST}\r\n`],
  'raw bytes in the address': [400, `GET /api/\xc3\x28\xff HTTP/1.1\r\n${HOST}\r\n`],
  'NUL in the address': [400, `GET /api/\0 HTTP/1.1\r\n${HOST}\r\n`],
  'NUL written in percent': [400, `GET /api/users/%00 HTTP/1.1\r\n${HOST}\r\n`],
  'broken UTF-8 written in percent': [400, `GET /api/places?language=%c3%28 HTTP/1.1\r\n${HOST}\r\n`],
  'a percent sign alone': [404, `GET /api/% HTTP/1.1\r\n${HOST}\r\n`],
  'a header that is too large': [431, `GET /api/health HTTP/1.1\r\n${HOST}X: ${'a'.repeat(20_000)}\r\n\r\n`],
  'two lengths of one body': [
    400,
    `${SIGN_IN}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  ],
  'a piece without a length': [400, `${SIGN_IN}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  'a body that is too large, in pieces': [
    413,
    `${SIGN_IN}Transfer-Encoding: chunked\r\n\r\n493e0\r\n${'x'.repeat(300_000)}\r\n0\r\n\r\n`,
  ],
  'a body nested 20,000 deep': [400, `${SIGN_IN}Content-Length: ${NESTED.length}\r\n\r\n${NESTED}`],
  'a body that is no UTF-8': [400, `${SIGN_IN}Content-Length: 5\r\n\r\n"\xff\xfe"\x20`],
  'an expectation': [417, `${SIGN_IN}Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}`],
  'the greeting of TLS': [400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
};

describe('what comes over the wire', () => {
  let town: Town;
  let server: Listening;
  beforeAll(async () => {
    town = await openTown();
    const { fetch } = createTownApp(town.deps);
    server = await listen((request) => fetch(request), '127.0.0.1', 0);
  });
  afterAll(async () => {
    await server.close();
    await town.close();
  });

  /** Sends bytes, and resolves with all that comes back once the answer has ended. */
  function send(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('utf8');
        if (/^\S+ \d+[^]*\r\n\r\n[^]*\}/.test(answer)) socket.destroy();
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      socket.write(Buffer.from(bytes, 'latin1'));
    });
  }

  it.each(Object.entries(REQUESTS))('is refused in words: %s', async (_, [status, bytes]) => {
    const answer = await send(bytes);
    expect(Number(answer.split(' ')[1])).toBe(status);
    const text = /\{.*\}/s.exec(answer)?.[0] ?? '';
    expect(judgeAnswer({ status, isHead: false, text }), answer).toBeNull();
    expect(town.logged).toEqual([]);
  });

  const COOKIES = `Accept: text/html\r\nAccept-Language: sv\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`;
  /** Sends bytes one after the other on one connection, and gathers what comes until it is closed. */
  const sendTo = (first: string, ...rest: string[]) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('utf8');
        const next = rest.shift();
        if (next !== undefined) socket.write(Buffer.from(next, 'latin1'));
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
      socket.write(Buffer.from(first, 'latin1'));
    });

  it.each([
    ['too many cookies', 431, `GET / HTTP/1.1\r\n${HOST}${COOKIES}`, 'Webbläsaren skickar med för mycket'],
    ['the same under English', 431, `GET /en/metod HTTP/1.1\r\n${HOST}${COOKIES}`, 'The browser sends too much along'],
    [
      'an expectation',
      417,
      `POST /rapportera HTTP/1.1\r\n${HOST}Accept: text/html\r\nExpect: 200-maybe\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
      'Begäran går inte att uppfylla',
    ],
    ['NUL in the address', 400, `GET /\0 HTTP/1.1\r\n${HOST}Accept: text/html\r\n\r\n`, 'Adressen går inte att läsa'],
    [
      'a broken piece of a form',
      400,
      `POST /rapportera HTTP/1.1\r\n${HOST}Accept: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
      '<h1>',
    ],
  ])('is refused on a page to who reads: %s', async (_, status, bytes, words) => {
    // prettier-ignore
    const answer = await sendTo(bytes);
    expect(answer.split(' ')[1]).toBe(String(status));
    expect(answer).toMatch(/^Content-Type: text\/html; charset=utf-8\r$/im);
    expect(answer).toContain(words);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(Number(/^Content-Length: (\d+)/im.exec(head)?.[1])).toBe(Buffer.byteLength(body));
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'], root: true }).validateString(body); // prettier-ignore
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('is refused in words also where the connection has answered before', async () => {
    const fine = `GET /api/health HTTP/1.1\r\n${HOST}\r\n`;
    const answer = await sendTo(fine, `GET / HTTP/1.1\r\n${HOST}${COOKIES}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*HTTP\/1\.1 431 [^]*<h1>Webbläsaren skickar med för mycket/);
  });

  it('is told to wait in words while the server starts', async () => {
    const asked = new Request('http://localhost/api/health', { headers: { Accept: 'text/html' } });
    for (const request of [asked, new Request('http://localhost/'), new Request(asked.url, { method: 'POST' })]) {
      const answer = answerStarting(request);
      expect(answer.headers.get('Retry-After')).toBe('1');
      expect(judgeAnswer({ status: answer.status, isHead: false, text: await answer.text() })).toBeNull();
    }
  });

  it.each([
    ['/', 'sv', 'Webbplatsen startar'],
    ['/', 'en-GB,en;q=0.9', 'The website is starting'],
    ['/en/stadsdelar/vast', 'sv', 'The website is starting'],
    ['/arbete/narvaro', 'de, sv;q=0.5', 'Webbplatsen startar'],
  ])('is told so on a page that looks again by itself, to who reads %s in %s', async (path, language, title) => {
    const headers = { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': language };
    const answer = answerStarting(new Request(`http://localhost${path}`, { headers }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain(`<h1>${title}</h1>`);
    const seconds = /http-equiv="refresh" content="(\d+)"/.exec(html)?.[1];
    expect(answer.headers.get('Retry-After')).toBe(seconds);
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'], root: true, rules: { 'meta-refresh': 'off' } }).validateString(html); // prettier-ignore
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('is forgotten when its sender leaves in the middle', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.resume().end(`${SIGN_IN}Content-Length: 500\r\n\r\n{"email"`);
    await closed;
    expect(await (await fetch(`${server.url}/api/health`)).json()).toMatchObject({ status: 'no_data' });
    expect(town.logged).toEqual([]);
  });
});
