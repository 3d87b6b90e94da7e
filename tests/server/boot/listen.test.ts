import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Limits, type Listening } from '../../../server/boot/listen';

const PATIENT: Limits = {
  ...{ connections: 100, headers_ms: 60_000, silence_ms: 60_000, look_ms: 20 },
  ...{ body_idle_ms: 60_000, body_grace_ms: 60_000, body_rate: 1 },
};

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
    const url = await start({ headers_ms: 50, body_idle_ms: 60 });
    const { ended } = open(url, 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf');
    // answered without the body, and closed when it has not come
    expect(await ended).toMatch(/^HTTP\/1\.1 /);
  });

  /** Receives a whole body and says how long it was. */
  const receive = (limits: Partial<Limits>) =>
    listen(
      async (request) => {
        const got = await request.arrayBuffer().then(
          ({ byteLength }) => String(byteLength),
          () => 'cut off',
        );
        return new Response(got, { headers: { Connection: 'close' } });
      },
      '127.0.0.1',
      0,
      { ...PATIENT, ...limits },
    ).then((started) => (server = started).url);
  const READER = 'Accept: text/html\r\nAccept-Language: en\r\n';
  /** Sends a body piece by piece until it is whole or the other side has had enough. @returns how many pieces */
  const trickle = async (socket: Socket, n_pieces: number, bytes: number, pause_ms: number) => {
    for (let sent = 0; sent < n_pieces; sent++) {
      if (socket.destroyed || socket.readableEnded) return sent;
      socket.write('x'.repeat(bytes));
      await new Promise((resolve) => setTimeout(resolve, pause_ms));
    }
    return n_pieces;
  };
  const post = (length: number) => `POST /rapportera HTTP/1.1\r\nHost: x\r\n${READER}Content-Length: ${length}\r\n\r\n`;

  it('waits for a body that takes many times what it may be silent, as long as it comes', async () => {
    const url = await receive({ body_idle_ms: 150, body_grace_ms: 100, body_rate: 2000 });
    const { socket, ended } = open(url, post(40 * 1000));
    const began = Date.now();
    expect(await trickle(socket, 40, 1000, 25)).toBe(40);
    expect(await ended).toMatch(/^HTTP\/1\.1 200 [^]*40000/);
    expect(Date.now() - began).toBeGreaterThan(600);
  });

  it('ends a body that comes a byte at a time, on a page to who reads', async () => {
    const url = await receive({ body_idle_ms: 5000, body_grace_ms: 200, body_rate: 2000 });
    const { socket, ended } = open(url, post(100_000));
    expect(await trickle(socket, 1000, 1, 20)).toBeLessThan(1000);
    const answer = await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('<h1>It did not arrive in time</h1>');
  });

  it('ends a body that stops after it came fast, in JSON to a program', async () => {
    const url = await receive({ body_idle_ms: 150, body_grace_ms: 0, body_rate: 10 });
    const { ended } = open(
      url,
      `PUT /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n${'x'.repeat(50_000)}`,
    );
    const answer = await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ error: { code: 'unreadable' } });
  });

  it('ends a trickle of chunks, and a body with GET', async () => {
    const url = await receive({ body_idle_ms: 5000, body_grace_ms: 100, body_rate: 2000 });
    const chunked = open(url, 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const got = open(url, 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nx');
    for (let i = 0; i < 200 && !chunked.socket.readableEnded; i++) {
      chunked.socket.write('1\r\nx\r\n');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await chunked.ended).toMatch(/^HTTP\/1\.1 408 /);
    // answered without the body, or cut off; and closed in either case
    expect(await got.ended).toMatch(/^HTTP\/1\.1 (200|408) /);
  });

  it('does not count the time in which the program takes nothing', async () => {
    const limits = { body_idle_ms: 100, body_grace_ms: 100, body_rate: 1_000_000 };
    server = await listen(
      async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return new Response(String((await request.arrayBuffer()).byteLength), { headers: { Connection: 'close' } });
      },
      '127.0.0.1',
      0,
      { ...PATIENT, ...limits },
    );
    const { ended } = open(server.url, post(5_000_000) + 'x'.repeat(5_000_000));
    expect(await ended).toMatch(/^HTTP\/1\.1 200 [^]*5000000/);
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
