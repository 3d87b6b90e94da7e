import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { Problem, Text } from './problem';
import { readsPages, refusedPage, waitingPage, wantsPage, type RefusedStatus } from './plain-page';
import { readHead, requestOf } from './read-head';

/** What Node refuses before there is a request, by its code. */
const STATUS_OF: Readonly<Record<string, RefusedStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8' };

/** Programs may have said nothing of their language, so that both are said. */
const WORDS: Readonly<Record<number, Text>> = {
  400: { sv: 'Det som skickades är ingen begäran enligt HTTP.', en: 'What was sent is no request of HTTP.' },
  408: { sv: 'Begäran kom inte fram i tid.', en: 'The request did not arrive in time.' },
  413: { sv: 'Det som skickades är för stort.', en: 'What was sent is too large.' },
  417: { sv: 'Rubriken Expect går inte att uppfylla.', en: 'The header Expect cannot be met.' },
  500: { sv: 'Något gick fel i servern. Försök igen.', en: 'Something went wrong in the server. Try again.' },
  503: { sv: 'Servern startar. Försök igen om en stund.', en: 'The server is starting. Try again in a while.' },
  431: { sv: 'Begärans rubriker är för stora.', en: 'The headers of the request are too large.' },
};

/** How long whoever was cut off has to read why, ms: they may still be sending. */
const READ_MS = 1000;

/** An error of Node's parser, with the bytes that it stopped at. */
interface Unreadable extends NodeJS.ErrnoException {
  rawPacket?: Buffer;
}

/** Says in words what is wrong with what cannot be read as a request, where Node says nothing: a page to who reads. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: Unreadable, socket: Duplex) => {
    const response = responseOn(socket);
    // an answer that is under way must not be written into
    if (!socket.writable || error.code === 'ECONNRESET' || response?.headersSent) {
      socket.destroy();
      return;
    }
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    const head = error.rawPacket && readHead(error.rawPacket);
    const asked = response ? requestOf(response.req) : (head ?? null);
    // headers that are too long are a browser's with its cookies, where those bytes do not tell
    void refuse(socket, status, asked ?? (status === 431 ? new Request('http://localhost/', AS_READER) : null));
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const asked = requestOf(request);
    if (asked === null || !readsPages(asked)) return void response.writeHead(417, JSON_HEADERS).end(bodyOf(417));
    const page = refusedPage(asked, 417);
    const headers = Object.fromEntries(page.headers);
    void page.text().then((html) => {
      response.writeHead(417, { ...headers, 'Content-Length': Buffer.byteLength(html) }).end(html);
    });
  });
}

const AS_READER = { headers: { Accept: 'text/html' } };

/** Cuts off whoever sends a body too slowly, and says so. */
export function refuseSlow(request: IncomingMessage): void {
  const { socket } = request;
  if (!socket.writable || responseOn(socket)?.headersSent || responseOn(socket)?.req !== request) {
    socket.destroy();
    return;
  }
  void refuse(socket, 408, requestOf(request));
}

async function refuse(socket: Duplex, status: RefusedStatus, asked: Request | null): Promise<void> {
  const page = asked !== null && readsPages(asked) ? refusedPage(asked, status) : null;
  const body = page === null ? bodyOf(status) : await page.text();
  const headers = Object.entries(page === null ? JSON_HEADERS : Object.fromEntries(page.headers));
  const told = [...headers, ['Content-Length', String(Buffer.byteLength(body))], ['Connection', 'close']];
  const head = told.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  if (socket.writable) socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
  setTimeout(() => socket.destroy(), READ_MS).unref();
}

/** The answer that a connection is at; null between two. Node keeps it there for the same decision of its own. */
function responseOn(socket: Duplex): ServerResponse | null {
  return (socket as { _httpMessage?: ServerResponse | null })._httpMessage ?? null;
}

/** The answer to a request whose host or address makes no URL, and to what the program itself has not caught. */
export function answerError(error: unknown): Response {
  const status = error instanceof RequestError ? 400 : 500;
  return new Response(bodyOf(status), { status, headers: JSON_HEADERS });
}

/** The answer while the server has an address and not yet the rest: a page to who reads, JSON to a program. */
export function answerStarting(request: Request): Response {
  if (wantsPage(request)) return waitingPage(request, 'starting');
  return new Response(bodyOf(503), { status: 503, headers: { ...JSON_HEADERS, 'Retry-After': '1' } });
}

function bodyOf(status: number): string {
  const words = WORDS[status] ?? WORDS[400]!;
  return JSON.stringify({ error: { code: 'unreadable', message: `${words.sv} ${words.en}` } } satisfies Problem);
}
