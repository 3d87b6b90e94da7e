import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  dataDir: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts the real thing, `npm start`'s own command, on a free port with a demo world of its own, on a day that does not move. */
export async function startApp(dataDir?: string): Promise<RunningApp> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'lofteskartan-e2e-'));
  const demo = process.env[DEMO_FOLDER];
  if (dataDir === undefined && demo !== undefined) cpSync(demo, folder, { recursive: true });
  if (dataDir === undefined && demo === undefined) await makeDemo(demoOptions(folder));
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const link = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /admin +(http:\/\/127\.0\.0\.1:\d+\S+)\s/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => {
      reject(new Error(`the server stopped with ${String(code)} before it had a link to sign in with:\n${said}`));
    });
  });
  const address = new URL(link).origin;
  const entered = await fetch(link, { redirect: 'manual' });
  const cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  signedIn.set(address, cookie);
  return {
    address,
    cookie,
    dataDir: folder,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
