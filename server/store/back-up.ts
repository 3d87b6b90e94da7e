import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { FileStore } from '../files/file-store';
import { addFiles } from './back-up-files';
import { insertRows, orderTables, readRows } from './copy-rows';
import { countRows } from './count-rows';
import { keepFilePrivate } from './keep-private';
import { quoted, readVersion, refuseNewer } from './migrate';
import { MIGRATIONS } from './migrations/index';
import { engineOf, openStore, openTables } from './open-store';
import { type Store } from './types';
import { openSqlite } from './open-sqlite';
import { withoutPassword } from './postgres';
import { sqliteDialect } from './sqlite-dialect';
import { explainOpening, StoreError } from './store-error';

/** Makes the tables that are not the store's own, those of the sign-in. */
export type MakeOtherTables = (store: Store) => Promise<unknown>;

/**
 * Writes all of a store, as it is at one moment, into one file, while others read and write it. Whatever the engine, the
 * file is a store of SQLite, opened and counted before it gets its name.
 * @param files what people have sent, to be put into the same file; null for a store without any
 * @returns how many rows of each table
 * @throws {StoreError} when the copy cannot be made or is not whole
 */
export async function backUp(
  where: string,
  to: string,
  makeOtherTables: MakeOtherTables,
  files: FileStore | null = null,
): Promise<Map<string, number>> {
  const name = engineOf(where) === 'sqlite' ? where : withoutPassword(where);
  if (existsSync(to))
    throw new StoreError({
      sv: `${to} finns redan. Ange en annan fil med --to.`,
      en: `${to} exists already. Give another file with --to.`,
    });
  if (engineOf(where) === 'sqlite' && !existsSync(where))
    throw new StoreError({ sv: `Databasen ${where} finns inte.`, en: `there is no database ${where}.` });
  const part = `${to}.part`;
  const whole = `${to}.whole`;
  removeFile(part);
  removeFile(whole);
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    const counted =
      engineOf(where) === 'sqlite' ? await copyFile(where, part) : await copyServer(where, name, part, makeOtherTables);
    const n_files = files === null ? 0 : await addFiles(part, files);
    if (n_files > 0) counted.set('stored_file', n_files);
    await settle(part, whole);
    await verifyBackup(whole, counted);
    renameSync(whole, to);
    return counted;
  } catch (error) {
    throw explainOpening(error, name);
  } finally {
    removeFile(part);
    removeFile(whole);
  }
}

/** One file with nothing beside it, on disk. */
async function settle(part: string, whole: string): Promise<void> {
  const connection = await openSqlite(part);
  try {
    // SQLite writes into a file that is empty
    keepFilePrivate(whole);
    connection.exec(`VACUUM INTO ${quoted(whole)}`);
  } finally {
    connection.close();
  }
  const file = openSync(whole, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes a file of SQLite with what lies beside it. */
function removeFile(file: string): void {
  for (const end of ['', '-wal', '-shm', '-upgrade']) rmSync(file + end, { force: true });
}

/** @throws {StoreError} when a file of SQLite is damaged, no store, or has other rows than it should */
export async function verifyBackup(file: string, expected: ReadonlyMap<string, number> | null): Promise<void> {
  // only read: the file stays as it is
  const connection = await openSqlite(file, { readonly: true });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(connection, connection) });
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
    const counted = await countRows(db);
    const isWhole = rows[0]?.integrity_check === 'ok' && (await readVersion(db)).length > 0;
    const other = [...(expected ?? [])].filter(([table, n]) => counted.get(table) !== n).map(([table]) => table);
    if (isWhole && other.length === 0) return;
    const what = [isWhole ? '' : 'PRAGMA integrity_check, kysely_migration', ...other].filter(Boolean).join(', ');
    throw new StoreError({ sv: `${file} är inte hel (${what}).`, en: `${file} is not whole (${what}).` });
  } finally {
    await db.destroy();
  }
}

async function copyFile(from: string, to: string): Promise<Map<string, number>> {
  const source = await openSqlite(from, { beside: true });
  const target = await openSqlite(to);
  try {
    source.exec(`ATTACH ${quoted(to)} AS copy`);
    // all reads of one transaction see one moment; writing to the source goes on
    source.exec('BEGIN');
    const parts = source
      .prepare("SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
      .all([]) as { type: string; name: string; sql: string }[];
    const tables = parts.filter(({ type }) => type === 'table');
    for (const part of tables) target.exec(part.sql);
    const counted = new Map<string, number>();
    for (const { name } of tables) {
      const { changes } = source.prepare(`INSERT INTO copy."${name}" SELECT * FROM main."${name}"`).run([]);
      if (!name.startsWith('kysely_')) counted.set(name, changes);
    }
    source.exec('COMMIT');
    source.exec('DETACH copy');
    for (const part of parts) if (part.type !== 'table') target.exec(part.sql);
    return counted;
  } finally {
    source.close();
    target.close();
  }
}

async function copyServer(
  where: string,
  name: string,
  to: string,
  makeOtherTables: MakeOtherTables,
): Promise<Map<string, number>> {
  const store = await openStore(to);
  const source = await openTables(where, null);
  try {
    await makeOtherTables(store);
    const target = store.db as unknown as Kysely<unknown>;
    const tables = await orderTables(target);
    return await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const from = tx as unknown as Kysely<unknown>;
        const done = await readVersion(from);
        refuseNewer(done, MIGRATIONS, name);
        if (done.length < Object.keys(MIGRATIONS).length)
          throw new StoreError({
            sv: `Databasen ${name} är från en äldre version. Starta servern en gång först.`,
            en: `the database ${name} is from an older version. Start the server once first.`,
          });
        const counted = await countRows(from);
        await target.transaction().execute(async (into) => {
          // the one row that a new store has already
          for (const table of ['plan_revision', 'audit_head']) await sql`DELETE FROM ${sql.table(table)}`.execute(into);
          for (const table of tables)
            if (counted.has(table)) for await (const rows of readRows(from, table)) await insertRows(into, table, rows);
        });
        return counted;
      });
  } finally {
    await source.destroy();
    await store.close();
  }
}
