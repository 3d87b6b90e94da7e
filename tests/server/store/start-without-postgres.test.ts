import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Changed } from '../../../server/store/change';
import { openSaved } from '../../../server/boot/open-saved';
import { parseSettings } from '../../../server/boot/settings';
import { openStore } from '../../../server/store/open-store';
import { tinyPack } from '../tiny-town';
import { ENGINES, newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

const postgres = ENGINES.find(({ engine }) => engine === 'postgres');

/** Passes bytes on to PostgreSQL and back, until it is told to cut one off. */
async function passThrough(url: string, onBytes: (n: number, cut: () => void) => void) {
  const socket = new URL(url).searchParams.get('host') ?? '';
  const pairs = new Set<Socket>();
  let n = 0;
  const server: Server = createServer((near) => {
    const far = connect(join(socket, '.s.PGSQL.5432'));
    const cut = () => {
      near.destroy();
      far.destroy();
      pairs.delete(near);
    };
    pairs.add(near);
    for (const end of [near, far]) end.on('error', cut).on('close', cut);
    near.on('data', (bytes) => {
      onBytes(++n, cut);
      if (!far.destroyed) far.write(bytes);
    });
    far.on('data', (bytes) => near.write(bytes));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const through = new URL(url);
  through.searchParams.delete('host');
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return {
    url: through.href,
    cutAll: () => pairs.forEach((near) => near.destroy()),
    close: () => {
      pairs.forEach((near) => near.destroy());
      server.close();
    },
  };
}

describe.skipIf(postgres === undefined)('a server that starts while PostgreSQL cuts it off', () => {
  let close: () => void = () => undefined;
  afterEach(() => close());

  it('goes on trying, wherever among its first questions it is cut off', async () => {
    // each start is cut off once, at a question of its own: with the tables still to be made, and with them there
    for (const [isNew, cuts] of [
      [true, [1, 2, 9, 20, 70]],
      [false, [2, 3, 5, 8]],
    ] as const)
      for (const at of cuts) {
        const where = await postgres!.newStore();
        const settings = (url: string) => parseSettings({ DATABASE_URL: url, DATA_DIR: newFolder() });
        if (!isNew) await (await openSaved(settings(where), tinyPack(), 'http://localhost')).store.close();
        const logged: string[] = [];
        let isCut = false;
        const proxy = await passThrough(where, (n, cut) => {
          if (n !== at) return;
          isCut = true;
          cut();
        });
        close = proxy.close;
        const { store } = await openSaved(settings(proxy.url), tinyPack(), 'http://localhost', (said) =>
          logged.push(said),
        );
        expect({ at, isCut }).toEqual({ at, isCut: true });
        expect(logged.join('\n')).toMatch(/svarar inte.*does not answer/);
        await store.write(ANNA, (tx) => addPass(tx, 'p1'));
        await store.close();
        proxy.close();
      }
  });
});

describe.skipIf(postgres === undefined)('a server that has lost the line by which others tell it', () => {
  it('tells that it does not know what it missed, also when it saved something itself meanwhile', async () => {
    const where = await postgres!.newStore();
    const here = await openStore(where);
    const there = await openStore(where);
    const heard: Changed[] = [];
    here.changes.listen((changed) => heard.push(changed));
    const other = new pg.Client({ connectionString: where });
    await other.connect();
    const { rowCount } = await other.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lofteskartan listens' AND datname = current_database()",
    );
    await other.end();
    expect(rowCount).toBe(2);
    await there.write(ANNA, (tx) => addPass(tx, 'missed'));
    await here.write(ANNA, (tx) => addPass(tx, 'own'));
    // its own number is the highest there is, and does not tell that another was missed
    expect(here.changes.newest).toBe(await here.readRevision());
    await expect.poll(() => heard.some(({ changes }) => changes.length === 0), { timeout: 10_000 }).toBe(true);
    await here.close();
    await there.close();
  });
});
