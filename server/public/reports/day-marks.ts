import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const KEY_BYTES = 32;

/** What of one day is remembered: a key that is that day's alone, and marks that are made once. */
interface Day {
  name: string;
  /** null where marks are in memory */
  folder: string | null;
  key: Buffer;
  marks: Set<string>;
}

/**
 * Marks of one day, shared by all processes that are given the same folder: empty files, each made by whoever comes first,
 * as the file system sees to. The day's key lies beside them, and all of it is removed when the day is over: what was marked
 * under a key that is gone tells nothing. Where the folder cannot be written each process remembers by itself.
 */
export class DayMarks {
  readonly #folder: string | null;
  readonly #now: () => number;
  #day: Day | null = null;

  /** @param folder null to remember in memory alone */
  constructor(folder: string | null, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
    // also when nobody comes
    setInterval(() => this.#today(), DAY_MS / 24).unref();
  }

  /** The key of today. */
  key(): Buffer {
    return this.#today().key;
  }

  /** Makes a mark. @param name letters, digits, '-', '_' and '.' @returns false where it is there already */
  make(name: string): boolean {
    const { folder, marks } = this.#today();
    if (marks.has(name)) return false;
    if (folder !== null)
      try {
        closeSync(openSync(join(folder, name), 'wx', 0o600));
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      }
    marks.add(name);
    return true;
  }

  has(name: string): boolean {
    const { folder, marks } = this.#today();
    return marks.has(name) || (folder !== null && existsSync(join(folder, name)));
  }

  remove(name: string): void {
    const { folder, marks } = this.#today();
    if (!marks.delete(name) && folder !== null) rmSync(join(folder, name), { force: true });
  }

  #today(): Day {
    const name = String(Math.floor(this.#now() / DAY_MS));
    if (this.#day?.name === name) return this.#day;
    this.#day = this.#open(name);
    return this.#day;
  }

  #open(name: string): Day {
    if (this.#folder !== null)
      try {
        const folder = join(this.#folder, name);
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        for (const old of readdirSync(this.#folder))
          if (old !== name) rmSync(join(this.#folder, old), { recursive: true, force: true });
        return { name, folder, key: sharedKey(folder), marks: new Set() };
      } catch {
        // somebody else's folder, or a full disk
      }
    return { name, folder: null, key: randomBytes(KEY_BYTES), marks: new Set() };
  }
}

/** The key in a folder, made by whoever comes first: written beside and linked, so that nobody reads half of it. */
function sharedKey(folder: string): Buffer {
  const path = join(folder, 'key');
  const own = `${path}.${randomBytes(8).toString('hex')}`;
  writeFileSync(own, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
  return readFileSync(path);
}
