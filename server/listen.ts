import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerError, refuseUnreadable } from './refuse-unreadable';

export interface Listening {
  url: string;
  /** stops taking requests, lets those under way end, and resolves when all have */
  close: () => Promise<void>;
}

/** How long requests under way may go on after the server was told to stop. */
const GRACE_MS = 5000;

/** Listens. @throws when the port cannot be had */
export function listen(
  fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const hostname = host.replace(/^\[|\]$/g, '');
    const answer = getRequestListener(fetch as never, { hostname, errorHandler: answerError });
    const server = createServer((request, response) => void answer(request, response));
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
