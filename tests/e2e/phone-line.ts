import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** What stands between a phone and the server, and can be cut. */
export interface PhoneLine {
  /** the flag that makes Chromium go by it */
  flag: string;
  cut: () => void;
  mend: () => void;
  close: () => void;
}

/**
 * A line of its own to a server. A browser that is told to be offline is so page by page, and the worker of a page that
 * was just opened may still come through: what is cut here reaches nobody.
 */
export async function layLine(address: string): Promise<PhoneLine> {
  const { hostname, port } = new URL(address);
  const open = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    open.add(socket);
    // the other end breaking off is what a line is there to show
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((phone) => {
    if (isCut) return void phone.destroy();
    const there = keep(connect(Number(port), hostname));
    keep(phone).pipe(there).pipe(phone);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    flag: `--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      hangUp();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      hangUp();
      server.close();
    },
  };
}
