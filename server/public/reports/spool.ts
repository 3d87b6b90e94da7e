import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Spooled } from '../../contract/spooled';

/** Messages that may wait: a flood fills a folder to here, and no disk. */
const MOST_WAITING = 2000;

/**
 * The folder in which the public plane leaves messages for the internal one. The public plane writes there and asks
 * whether a name is there; it never reads what is in it, and may be denied it: rights to write and search (wx) will do.
 */
export class Spool {
  readonly folder: string;
  #written = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes the folder where it may be made. */
  prepare(): void {
    if (!statSync(this.folder, { throwIfNoEntry: false })) mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Leaves a message, on disk when it returns: written beside and renamed, so that nobody finds half of it. @throws */
  leave(name: string, message: Spooled): void {
    const part = join(this.folder, `.${name}.part`);
    try {
      const file = openSync(part, 'wx', 0o660);
      try {
        const bytes = Buffer.from(JSON.stringify(message));
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(part, join(this.folder, `${name}.json`));
      this.#written += 1;
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }

  /** Whether a message of this name has not been taken in yet. */
  isWaiting(name: string): boolean {
    return statSync(join(this.folder, `${name}.json`), { throwIfNoEntry: false }) !== undefined;
  }

  /** Whether no more may be left before some have been taken in. */
  isFull(): boolean {
    try {
      return readdirSync(this.folder).length >= MOST_WAITING;
    } catch {
      // a folder that may not be listed: as many as this process has left since it began
      return this.#written >= MOST_WAITING;
    }
  }
}
