import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';

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
    const server: ServerType = serve({ fetch: fetch as never, hostname: host.replace(/^\[|\]$/g, ''), port });
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

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    }
  });
}
