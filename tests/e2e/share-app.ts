import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_FOLDER, signedIn, startApp, type RunningApp } from './start-app';

export type SharedApp = Pick<RunningApp, 'address' | 'cookie'>;

/** Where the file that starts the app says what the others need to know of it. */
const placeOf = (demo: string) => ({ folder: `${demo}-app`, file: join(`${demo}-app`, 'app.json') });

const read = (file: string) =>
  JSON.parse(readFileSync(file, 'utf8')) as Pick<RunningApp, 'address' | 'cookie' | 'pid' | 'dataDir'>;

/** The app that those files share which leave plan, passes and users as they were; the first of them starts it. */
export async function shareApp(): Promise<SharedApp> {
  const demo = process.env[DEMO_FOLDER];
  if (demo === undefined) throw new Error('the demo world has to be made first: share-demo.ts');
  const { folder, file } = placeOf(demo);
  while (!existsSync(file)) {
    if (isFirst(folder)) await start(demo);
    else await sleep(100);
  }
  const { address, cookie } = read(file);
  signedIn.set(address, cookie);
  return { address, cookie };
}

async function start(demo: string): Promise<void> {
  const { folder, file } = placeOf(demo);
  try {
    const { address, cookie, pid, dataDir } = await startApp();
    writeFileSync(`${file}.new`, JSON.stringify({ address, cookie, pid, dataDir }));
    renameSync(`${file}.new`, file);
  } catch (error) {
    // the next file tries again, and fails with words of its own
    rmSync(folder, { recursive: true });
    throw error;
  }
}

/** Ends the app, where one was started, and removes what it has made. */
export async function endSharedApp(demo: string): Promise<void> {
  const { folder, file } = placeOf(demo);
  if (!existsSync(file)) return;
  const { pid, dataDir } = read(file);
  process.kill(pid, 'SIGTERM');
  // one that nobody has asked after is still listed when it has ended
  for (let tries = 0; isAlive(pid) && tries < 100; tries++) await sleep(50);
  for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
