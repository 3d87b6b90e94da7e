import type { Random } from '../../server/statistics/random';
import { HOSTILE_BODIES, HOSTILE_TEXTS } from './hostile';
import { invent, once, pick, type Known } from './invent';
import type { Operation } from './operations';

export interface FuzzRequest {
  method: string;
  /** path and query, encoded */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

const ODD_METHODS = ['HEAD', 'OPTIONS', 'PATCH', 'PUT', 'DELETE', 'POST', 'GET', 'PROPFIND', 'QUERY'];
const CONTENT_TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'APPLICATION/JSON',
  'application/json;;;',
  '',
];
/** Headers that the program reads, and what it has not asked for. Values are bytes, as a header's are. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'Accept-Language': ['en', 'sv;q=0', 'xx-YY;q=abc', ',;,;', '*', 'en;q=1e999', 'x'.repeat(5000)],
  Cookie: ['lofteskartan.session_token=', 'lofteskartan.session_token=%00.%zz', 'a=%', '=;;=', 'x'.repeat(6000)],
  Origin: ['null', 'http://', 'http://localhost:99999', 'http://evil.example', '\u00ff', 'http://[::1'],
  'Sec-Fetch-Site': ['cross-site', 'same-origin', ''],
  'X-Forwarded-For': ['', ',', '::ffff:1.2.3.4, x', '1'.repeat(3000), 'fe80::1%eth0', '\u00e5'],
  'If-None-Match': ['*', '"', 'W/"x", ,', ','.repeat(1000)],
  'User-Agent': ['\u00e5\u00ff', 'x'.repeat(6000), ''],
  'Content-Length': ['-1', '1e3', '999999999', 'x'],
  Authorization: ['Bearer x', 'Basic !!!', ''],
  Accept: ['text/html', '*/*;q=0', 'x'],
  Range: ['bytes=-1', 'bytes=0-0,1-2'],
  Expect: ['100-continue', 'x'],
  'Last-Event-ID': ['-1', '99999999999999999999', '\u00ff'],
};

/** A request of an operation: mostly such as a client of ours would send, with something hostile in it now and then. */
export function makeRequest(operation: Operation, known: Known, random: Random): FuzzRequest {
  // from requests with nothing wrong, which reach the depth, to such with much
  const wild = pick([10_000, 10_000, 50, 10], random);
  const method = once(25, random) ? pick(ODD_METHODS, random) : operation.method;
  const path = operation.path
    .replaceAll(/:(\w+)/g, (_, name: string) => encode(invent({ type: 'string' }, name, known, wild, random), random))
    .concat(once(60, random) ? pick(['/', '//', '/..', '/%2e%2e', '/%00', '/%', ';a=b', '/x'], random) : '');
  const query = makeQuery(operation, known, wild, random);
  const headers: Record<string, string> = {};
  if (operation.body !== null || once(30, random)) headers['Content-Type'] = 'application/json';
  if (once(15, random)) headers['Content-Type'] = pick(CONTENT_TYPES, random);
  while (once(6, random)) {
    const name = pick(Object.keys(HEADERS), random);
    headers[name] = pick(HEADERS[name]!, random);
  }
  const mayHaveBody = method !== 'GET' && method !== 'HEAD';
  const body =
    mayHaveBody && (operation.body !== null || once(10, random)) ? makeBody(operation, known, wild, random) : undefined;
  return { method, path: query === '' ? path : `${path}?${query}`, headers, body };
}

function makeQuery({ query }: Operation, known: Known, wild: number, random: Random): string {
  const parts: string[] = [];
  for (const { name, schema } of query) {
    if (once(2, random)) continue;
    parts.push(`${name}=${encode(invent(schema, name, known, wild, random), random)}`);
    if (once(4 * wild, random)) parts.push(`${name}=${encode(invent(schema, name, known, 2, random), random)}`);
  }
  if (once(2 * wild, random))
    parts.push(pick(['language=xx', 'language=en&language=sv', '&&=', 'a', '%=%', '%ff=1'], random));
  if (once(8 * wild, random)) parts.push(`${encode(pick(HOSTILE_TEXTS, random), random)}=1`);
  return parts.join('&');
}

/** As part of an address; now and then as it is, where a URL can hold it. */
function encode(value: unknown, random: Random): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (once(10, random)) return text.replaceAll(/[^\x21\x24-\x7e]|[#?/\\]/g, '');
  return encodeURIComponent(wellFormed(text));
}

function makeBody(operation: Operation, known: Known, wild: number, random: Random): FuzzRequest['body'] {
  if (once(wild, random) || operation.body === null) return pick(HOSTILE_BODIES, random);
  const text = JSON.stringify(invent(operation.body, 'body', known, wild, random));
  if (once(3 * wild, random)) return text.slice(0, random.below(text.length));
  return text;
}

/** With half surrogate pairs replaced, which no address can hold. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
