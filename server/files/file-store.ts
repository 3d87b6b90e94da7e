import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Files that people have sent, each named after what it holds; an S3-compatible store could stand behind the same five. */
export interface FileStore {
  /** keeps a file, on disk when it returns. @returns its SHA-256 in hex, by which it is found */
  put: (bytes: Uint8Array) => string;
  /** null where there is none, or not as it was */
  read: (hash: string) => Uint8Array | null;
  remove: (hash: string) => void;
  /** names of those that were last put before an instant, ms */
  listBefore: (time: number) => string[];
}

const HASH = /^[\da-f]{64}$/;

/** Files in a folder, closed to everybody but the user who runs the server; made when the first is put. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    put: (bytes) => {
      const hash = hashOf(bytes);
      const path = pathOf(hash);
      if (existsSync(path)) {
        // it is wanted anew: whoever removes what nobody wants looks at its age
        utimesSync(path, new Date(), new Date());
        return hash;
      }
      mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
      writeWhole(path, bytes);
      return hash;
    },
    read: (hash) => {
      if (!HASH.test(hash) || !existsSync(pathOf(hash))) return null;
      const bytes = new Uint8Array(readFileSync(pathOf(hash)));
      return hashOf(bytes) === hash ? bytes : null;
    },
    remove: (hash) => {
      if (HASH.test(hash)) rmSync(pathOf(hash), { force: true });
    },
    listBefore: (time) => {
      if (!existsSync(folder)) return [];
      return readdirSync(folder).flatMap((part) =>
        readdirSync(join(folder, part)).filter((name) => {
          const path = join(folder, part, name);
          const isOld = (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? time) < time;
          // of a process that was killed while it wrote
          if (isOld && !HASH.test(name)) rmSync(path, { force: true });
          return isOld && HASH.test(name);
        }),
      );
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Written beside, synced and renamed: never half there. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
