import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a file, unless there is one, that its owner alone reads, and takes from others the right to read one that is
 * there. What cannot be made or closed is left to whoever opens it next: that says why.
 */
export function keepFilePrivate(file: string): void {
  try {
    if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
    takeFromOthers(file);
  } catch {
    // a folder that is not there or not ours, another process that was first
  }
}

/** Makes a folder that its owner alone opens, and closes it, its files and those of its backups, where others may read. */
export function keepFolderPrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const inside of [folder, join(folder, 'backup')]) {
      if (!existsSync(inside)) continue;
      takeFromOthers(inside);
      for (const entry of readdirSync(inside, { withFileTypes: true }))
        if (entry.isFile()) takeFromOthers(join(inside, entry.name));
    }
  } catch {
    // as above: opening the store in it says what is wrong
  }
}

function takeFromOthers(path: string): void {
  const { mode, uid } = statSync(path);
  // Windows has no such rights; a folder with the sticky bit is everybody's, as /tmp is
  const isOurs = uid === process.getuid?.() && (mode & 0o1000) === 0;
  if (isOurs && (mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
}
