import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerError, refuseSlow, refuseUnreadable } from '../http/refuse-unreadable';
import { watchBodies, type BodyLimits } from './watch-bodies';

export interface Listening {
  url: string;
  /** stops taking requests, lets those under way end, and resolves when all have */
  close: () => Promise<void>;
}

/** How long requests under way may go on after the server was told to stop. */
const GRACE_MS = 5000;

/** What one sender may take of the server; none of it is a wait that a page of ours would reach. */
export interface Limits extends BodyLimits {
  connections: number;
  /** from the connection, or the answer before, to the last header */
  headers_ms: number;
  /** without a byte in either direction: what is sent to a reader who takes none stays in memory */
  silence_ms: number;
  /** how often it is looked after */
  look_ms: number;
}

const LIMITS: Limits = {
  connections: 2000,
  headers_ms: 10_000,
  body_idle_ms: 20_000,
  body_grace_ms: 30_000,
  // a poor line of a phone; 40 MB of photos may take three quarters of an hour by it, and a form of words half a minute
  body_rate: 16_000,
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
    const bodies = watchBodies(limits, limits.look_ms, refuseSlow);
    const server = createServer(
      {
        headersTimeout: limits.headers_ms,
        // what a body may take is told by how it comes
        requestTimeout: 0,
        connectionsCheckingInterval: limits.look_ms,
      },
      (request, response) => {
        bodies.watch(request);
        void answer(request, response);
      },
    );
    server.once('close', bodies.stop);
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
