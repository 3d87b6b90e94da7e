import Database from 'libsql';
import { keepFilePrivate } from './keep-private';
import { retryWhileBusy } from './retry-while-busy';

export type SqliteConnection = Database.Database;

interface Wanted {
  /** refuses to write */
  readonly?: boolean;
  /** off where tables are made anew: dropping the old one would remove what points at it */
  foreignKeys?: boolean;
  /** goes on although another connection holds the file for writing: to copy what has been saved */
  beside?: boolean;
}

/**
 * Opens a file of SQLite: written ahead, synced to disk at every commit, never waiting inside the library, which would
 * stop everybody else in the process.
 */
export async function openSqlite(
  file: string,
  { readonly = false, foreignKeys = true, beside = false }: Wanted = {},
): Promise<SqliteConnection> {
  // what SQLite keeps beside it gets the same rights
  if (!readonly) keepFilePrivate(file);
  const connection = new Database(file, { timeout: 0 });
  try {
    if (!readonly) await retryWhileBusy(() => connection.pragma('journal_mode = WAL'));
    connection.pragma('synchronous = FULL');
    connection.pragma(`foreign_keys = ${foreignKeys ? 'ON' : 'OFF'}`);
    if (readonly) connection.pragma('query_only = ON');
    const [sync] = connection.pragma('synchronous') as { synchronous: number }[];
    if (sync?.synchronous !== 2) throw new Error(`${file}: commits would not be synced to disk`);
    // a file that nobody may write to opens all the same
    if (!readonly && !beside) await retryWhileBusy(() => connection.exec('BEGIN IMMEDIATE; ROLLBACK'));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
