import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

const PARQUET = '.parquet';

/** Which file lies at a path: another one is put there by renaming, never written over. Null when none does. */
export function identityOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ino}-${stat.size}-${Math.floor(stat.mtimeMs)}`;
}

/** The tables in a folder, by name. */
export function tablesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(PARQUET))
      .map((name) => basename(name, PARQUET));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function tableFile(folder: string, table: string): string {
  return join(folder, `${table}${PARQUET}`);
}

/** A second name for a file, which takes no room; a copy where the disk has none. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EXDEV' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error;
    copyFileSync(from, to);
  }
}

/** Writes a small file whole or not at all, and onto the disk. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text);
  flush(`${path}.tmp`);
  renameSync(`${path}.tmp`, path);
}

/** Waits until a file or a folder is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
