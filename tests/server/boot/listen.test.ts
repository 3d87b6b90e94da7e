import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Limits, type Listening } from '../../../server/boot/listen';

const PATIENT: Limits = { connections: 100, headers_ms: 60_000, request_ms: 60_000, silence_ms: 60_000, look_ms: 20 };

describe('the listener', () => {
  let server: Listening | null = null;
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server?.close();
    server = null;
  });
  const start = async (limits: Partial<Limits>, body: () => BodyInit = () => 'here') => {
    server = await listen(() => new Response(body()), '127.0.0.1', 0, { ...PATIENT, ...limits });
    return server.url;
  };
  /** A connection on which something is sent; what comes back when it ends. */
  const open = (url: string, sent: string) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    socket.write(sent);
    let got = '';
    const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(got)));
    socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
    return { socket, ended };
  };

  it.each([
    ['nothing', ''],
    ['half a line', 'GET / HT'],
    ['headers without an end', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: 1\r\n'],
  ])('ends a connection that has sent %s', async (_, sent) => {
    const url = await start({ headers_ms: 50 });
    expect(await open(url, sent).ended).toMatch(/^(|HTTP\/1\.1 408 [^]*)$/);
    expect((await fetch(url)).status).toBe(200);
  });

  it('ends a connection whose body never comes', async () => {
    const url = await start({ headers_ms: 50, request_ms: 60 });
    const { ended } = open(url, 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf');
    // answered without the body, and closed when it has not come
    expect(await ended).toMatch(/^HTTP\/1\.1 /);
  });

  it('ends a connection whose reader takes nothing', async () => {
    let gone: () => void;
    const isGone = new Promise<void>((resolve) => (gone = resolve));
    const endless = () =>
      new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)), cancel: () => gone() });
    const url = await start({ silence_ms: 100 }, endless);
    open(url, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n').socket.pause();
    await isGone;
  });

  it('takes no more connections than it can serve, and others when those have ended', async () => {
    const url = await start({ connections: 3 });
    const held = [1, 2, 3].map(() => open(url, 'GET / HT'));
    await Promise.all(held.map(({ socket }) => once(socket, 'connect')));
    expect(await open(url, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n').ended).toBe('');
    for (const { socket, ended } of held) {
      socket.destroy();
      await ended;
    }
    const answer = await open(url, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n').ended;
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});
