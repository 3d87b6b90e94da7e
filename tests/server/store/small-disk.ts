import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './engines';

const run = (command: string, ...given: string[]) => spawnSync(command, given, { stdio: 'ignore' }).status === 0;

/** A disk of its own, of some megabytes of memory. */
export interface SmallDisk {
  folder: string;
  /** leaves no byte free */
  fill: () => void;
  /** takes away what filled it */
  empty: () => void;
  /** lets nobody write to it any more; nothing may be open on it */
  protect: () => void;
  remove: () => void;
}

/** Makes a disk; null where that is not allowed: it takes root. */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const folder = join(newFolder(), 'disk');
  mkdirSync(folder);
  if (process.platform !== 'linux' || !run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder))
    return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const file = openSync(filler, 'a');
      try {
        for (let size = 64 * 1024; size > 0; size = Math.floor(size / 2)) writeUntilFull(file, size);
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(filler),
    protect: () => {
      if (!run('mount', '-o', 'remount,ro', folder)) throw new Error(`${folder} stayed writable`);
    },
    // the library keeps a file open for a while after it has been closed
    remove: () => void run('umount', '--lazy', folder),
  };
}

function writeUntilFull(file: number, size: number): void {
  const bytes = Buffer.alloc(size, 1);
  try {
    while (writeSync(file, bytes) === size);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
