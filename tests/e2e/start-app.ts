import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeDemo } from '../../data/demo/make-demo';
import { demoOptions } from '../data/demo/demo-tables';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Names the folder of a demo world that need not be made again (share-demo.ts). */
export const DEMO_FOLDER = 'LOFTESKARTAN_TEST_DEMO';

/** The sessions of the apps that were started here, by address. */
export const signedIn = new Map<string, string>();

export interface RunningApp {
  address: string;
  /** the session of somebody who may see everything, as a Cookie header */
  cookie: string;
  /** a link to sign in with that has been used */
  usedLink: string;
  dataDir: string;
  pid: number;
  /** ends it as a power cut would */
  kill: () => Promise<void>;
  /** starts it again at the same address */
  revive: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts the real thing, `npm start`'s own command, on a free port with a demo world of its own, on a day that does not move. */
export async function startApp(dataDir?: string): Promise<RunningApp> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'lofteskartan-e2e-'));
  const demo = process.env[DEMO_FOLDER];
  if (dataDir === undefined && demo !== undefined) cpSync(demo, folder, { recursive: true });
  if (dataDir === undefined && demo === undefined) await makeDemo(demoOptions(folder));
  let server = await run(folder, 0);
  const { origin: address, port } = new URL(server.link);
  const entered = await fetch(server.link, { redirect: 'manual' });
  const cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  signedIn.set(address, cookie);
  return {
    address,
    cookie,
    usedLink: server.link,
    dataDir: folder,
    get pid() {
      return server.child.pid ?? 0;
    },
    kill: () => end(server.child, 'SIGKILL'),
    revive: async () => {
      const isUp = () =>
        fetch(new URL('/api/health', address)).then(
          ({ ok }) => ok,
          () => false,
        );
      // where the data are no longer the demo's, it prints no links
      server = await run(folder, Number(port), isUp);
    },
    stop: async () => {
      await end(server.child, 'SIGTERM');
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the server, which outlives this process where nobody ends it, and waits for the administrator's link. */
async function run(
  folder: string,
  port: number,
  isUp: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<{ child: ChildProcess; link: string }> {
  const logFolder = mkdtempSync(join(tmpdir(), 'lofteskartan-log-'));
  const log = join(logFolder, 'server.log');
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, ['program/run.mjs', 'server/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder },
    // no pipe, which would end with this process
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  child.unref();
  try {
    for (;;) {
      const said = readFileSync(log, 'utf8');
      const link = /admin +(http:\/\/127\.0\.0\.1:\d+\S+)\s/.exec(said)?.[1];
      if (link !== undefined) return { child, link };
      if (await isUp()) return { child, link: '' };
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the server stopped before it had a link to sign in with:\n${said}`);
      await sleep(50);
    }
  } finally {
    rmSync(logFolder, { recursive: true, force: true });
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.ref();
  child.kill(signal);
  await ended;
}
