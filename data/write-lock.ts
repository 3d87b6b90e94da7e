import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another import, or the demo being made, has the folder. */
export class LockedError extends Error {
  override name = 'LockedError';
  constructor(
    readonly pid: number,
    readonly file: string,
  ) {
    super(`${file} is held by process ${pid}`);
  }
}

/** Locks that this process holds itself: a file with our own number that is not among them is of one before a restart. */
const held = new Set<string>();

/**
 * Runs while no other import writes below a data folder, and first clears away what an import that was killed has left.
 * @throws {LockedError} when another import is running
 */
export async function withImportLock<T>(dataDir: string, run: () => Promise<T>): Promise<T> {
  mkdirSync(dataDir, { recursive: true });
  const file = resolve(dataDir, 'import.lock');
  takeLock(file);
  try {
    removeLeftovers(dataDir);
    return await run();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): void {
  for (let attempt = 0; ; attempt++)
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      held.add(file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readIfThere(file));
      // a lock whose holder is gone, or that has our own number after a restart, is stale
      if (attempt > 0 || held.has(file) || isRunning(holder)) throw new LockedError(holder, file);
      rmSync(file, { force: true });
    }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Folders `import-*` for what spills or is not yet whole, and `*.tmp` beside the tables. */
function removeLeftovers(dataDir: string): void {
  for (const entry of readdirSync(dataDir, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(dataDir, entry.name);
    if (entry.name.startsWith('import-')) rmSync(folder, { recursive: true, force: true });
    else for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(join(folder, name), { force: true });
  }
}
