import type { FileStore } from '../files/file-store';
import { openSqlite } from './open-sqlite';

/** Of a backup alone: the files that its rows name, so that a backup is one file. */
const TABLE = 'stored_file';

/** Puts the files that a copy of the store names into the copy. @returns how many; one that is not there is left out */
export async function addFiles(copy: string, files: FileStore): Promise<number> {
  const connection = await openSqlite(copy);
  try {
    // a store that no server of this version has opened yet has none
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE name = 'report_photo'").all([]);
    if (tables.length === 0) return 0;
    connection.exec(`CREATE TABLE ${TABLE} (hash TEXT PRIMARY KEY, content BLOB NOT NULL)`);
    const named = connection.prepare('SELECT DISTINCT hash FROM report_photo').all([]) as { hash: string }[];
    const insert = connection.prepare(`INSERT INTO ${TABLE} VALUES (?, ?)`);
    let n = 0;
    for (const { hash } of named) {
      const content = files.read(hash);
      if (content === null) continue;
      insert.run([hash, Buffer.from(content)]);
      n += 1;
    }
    return n;
  } finally {
    connection.close();
  }
}

/** Puts the files of a backup where files are kept; what is there already stays. @returns how many */
export async function restoreFiles(backup: string, files: FileStore): Promise<number> {
  const connection = await openSqlite(backup, { readonly: true });
  try {
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?").all([TABLE]);
    if (tables.length === 0) return 0;
    const hashes = connection.prepare(`SELECT hash FROM ${TABLE}`).all([]) as { hash: string }[];
    const read = connection.prepare(`SELECT content FROM ${TABLE} WHERE hash = ?`);
    // one at a time: all of them need not fit in memory
    for (const { hash } of hashes) {
      const [row] = read.all([hash]) as { content: Uint8Array | ArrayBuffer }[];
      if (row) files.put(new Uint8Array(row.content));
    }
    return hashes.length;
  } finally {
    connection.close();
  }
}
