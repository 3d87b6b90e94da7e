import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerError, refuseUnreadable } from '../http/refuse-unreadable';

export interface Listening {
  url: string;
  /** stops taking requests, lets those under way end, and resolves when all have */
  close: () => Promise<void>;
}

/** How long requests under way may go on after the server was told to stop. */
const GRACE_MS = 5000;

/** What one sender may take of the server; none of it is a wait that a page of ours would reach. */
export interface Limits {
  connections: number;
  /** from the connection, or the answer before, to the last header */
  headers_ms: number;
  /** to the last byte of the body: a form, or what a phone has gathered */
  request_ms: number;
  /** without a byte in either direction: what is sent to a reader who takes none stays in memory */
  silence_ms: number;
  /** how often it is looked after */
  look_ms: number;
}

const LIMITS: Limits = {
  connections: 2000,
  headers_ms: 10_000,
  request_ms: 30_000,
  silence_ms: 60_000,
  look_ms: 2000,
};

/** Listens. @throws when the port cannot be had */
export function listen(
  fetch: (request: Request, env?: unknown) => Response | Promise<Response>,
  host: string,
  port: number,
  limits: Limits = LIMITS,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const hostname = host.replace(/^\[|\]$/g, '');
    const answer = getRequestListener(fetch, { hostname, errorHandler: answerError });
    const server = createServer(
      {
        headersTimeout: limits.headers_ms,
        requestTimeout: limits.request_ms,
        connectionsCheckingInterval: limits.look_ms,
      },
      (request, response) => void answer(request, response),
    );
    server.maxConnections = limits.connections;
    server.timeout = limits.silence_ms;
    refuseUnreadable(server);
    server.listen(port, hostname);
    server.once('error', reject);
    server.once('listening', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${taken}`,
        close: () => close(server),
      });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
