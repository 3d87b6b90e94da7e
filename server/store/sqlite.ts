import Database from 'libsql';
import { SqliteDialect, type SqliteDatabase } from 'kysely';

/** How long another process may hold the file before a write gives up. */
const BUSY_MS = 5000;

/**
 * A SQLite file as a Kysely dialect: written ahead, synced to disk at every commit.
 * @throws when the file cannot be opened
 */
export function sqliteDialect(file: string): SqliteDialect {
  const database = new Database(file, { timeout: BUSY_MS } as Database.Options);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const wrapped: SqliteDatabase = {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(bindable(parameters)),
        run: (parameters) => statement.run(bindable(parameters)),
        iterate: (parameters) => statement.iterate(bindable(parameters)),
      };
    },
  };
  return new SqliteDialect({ database: wrapped });
}

/** The native library ends the whole process on a boolean. */
function bindable(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
}
