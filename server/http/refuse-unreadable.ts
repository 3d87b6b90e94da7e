import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { Problem, Text } from './problem';
import { waitingPage, wantsPage } from './plain-page';

/** What Node refuses before there is a request, by its code; its reader's language is not known, so that both are said. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8' };

const WORDS: Readonly<Record<number, Text>> = {
  400: { sv: 'Det som skickades är ingen begäran enligt HTTP.', en: 'What was sent is no request of HTTP.' },
  408: { sv: 'Begäran kom inte fram i tid.', en: 'The request did not arrive in time.' },
  413: { sv: 'Det som skickades är för stort.', en: 'What was sent is too large.' },
  417: { sv: 'Rubriken Expect går inte att uppfylla.', en: 'The header Expect cannot be met.' },
  500: { sv: 'Något gick fel i servern. Försök igen.', en: 'Something went wrong in the server. Try again.' },
  503: { sv: 'Servern startar. Försök igen om en stund.', en: 'The server is starting. Try again in a while.' },
  431: { sv: 'Begärans rubriker är för stora.', en: 'The headers of the request are too large.' },
};

/** Says in words what is wrong with what cannot be read as a request, where Node says nothing. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // an answer that is under way must not be written into
    if (!socket.writable || error.code === 'ECONNRESET' || hasAnswered(socket)) {
      socket.destroy();
      return;
    }
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    const body = bodyOf(status);
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, JSON_HEADERS).end(bodyOf(417));
  });
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

function hasAnswered(socket: Duplex): boolean {
  return 'bytesWritten' in socket && Number(socket.bytesWritten) > 0;
}

function bodyOf(status: number): string {
  const words = WORDS[status] ?? WORDS[400]!;
  return JSON.stringify({ error: { code: 'unreadable', message: `${words.sv} ${words.en}` } } satisfies Problem);
}
