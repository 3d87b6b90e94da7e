import { copyFileSync, rmSync } from 'node:fs';
import { CompiledQuery, Kysely, sql } from 'kysely';
import { countRows } from './count-rows';
import { keepFilePrivate } from './keep-private';
import { MIGRATIONS } from './migrations/index';
import { openSqlite } from './open-sqlite';
import { sqliteDialect } from './sqlite-dialect';
import { codeOf, StoreError } from './store-error';
import { withUpgradeLock } from './upgrade-lock';

export type Migrations = typeof MIGRATIONS;

interface Done {
  kysely_migration: { name: string; timestamp: string };
}

/** Which changes of shape a store has had; none for one that is new. */
export async function readVersion<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await (db as unknown as Kysely<Done>).selectFrom('kysely_migration').select('name').execute();
  return rows.map(({ name }) => name).sort();
}

/** @throws {StoreError} when the store has had changes that this program does not know */
export function refuseNewer(done: readonly string[], migrations: Migrations, where: string): void {
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new StoreError({
      sv: `Databasen ${where} är från en nyare version av Löfteskartan (${unknown.join(', ')}). Uppdatera programmet, eller läs in en äldre säkerhetskopia.`,
      en: `the database ${where} is from a newer version of Löfteskartan (${unknown.join(', ')}). Update the program, or bring back an older backup.`,
    });
}

/**
 * Brings the tables up to date, once, whoever starts at the same time. All changes are one transaction, which is given
 * up when one fails or a row would be lost. A file of SQLite is copied first, tried on the copy, and the copy kept.
 * @param name what to call the store in messages
 * @throws {StoreError} with the store as it was
 */
export async function migrate(
  db: Kysely<unknown>,
  engine: 'sqlite' | 'postgres',
  where: string,
  name: string,
  migrations: Migrations = MIGRATIONS,
): Promise<void> {
  const isDue = async () => {
    const done = await readVersion(db);
    refuseNewer(done, migrations, name);
    return Object.keys(migrations).some((migration) => !done.includes(migration));
  };
  if (!(await isDue())) return;
  await withUpgradeLock(engine, where, async () => {
    if (!(await isDue())) return;
    try {
      if (engine === 'postgres') await runDue(db, engine, migrations);
      else {
        const kept = await keepCopy(where);
        if (kept !== null) await tryOnCopy(kept, migrations);
        await onFile(where, migrations);
      }
    } catch (error) {
      if (error instanceof StoreError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      // the role may use the tables and not change their shape
      const said = codeOf(error) === '42501' ? `${why} (DATABASE_OWNER_URL)` : why;
      throw new StoreError(
        {
          sv: `Databasen ${name} kunde inte uppdateras och är som den var: ${said}`,
          en: `the database ${name} could not be brought up to date and is as it was: ${said}`,
        },
        error,
      );
    }
  });
}

/** A dated copy beside the file; null when there is nothing in it yet that a person has saved. */
export async function keepCopy(file: string): Promise<string | null> {
  const connection = await openSqlite(file);
  try {
    const names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]) as {
      name: string;
    }[];
    const hasRows = (table: string) => connection.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).all([]).length > 0;
    if (!names.some(({ name }) => !/^(sqlite_|kysely_|plan_revision$)/.test(name) && hasRows(name))) return null;
    const copy = `${file}.before-${new Date().toISOString().replace(/[:.]/g, '')}`;
    keepFilePrivate(copy);
    connection.exec(`VACUUM INTO ${quoted(copy)}`);
    return copy;
  } finally {
    connection.close();
  }
}

/** A text as SQL has it: a statement that takes a file takes no parameter for it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function tryOnCopy(kept: string, migrations: Migrations): Promise<void> {
  const trial = `${kept}.trial`;
  keepFilePrivate(trial);
  copyFileSync(kept, trial);
  try {
    await onFile(trial, migrations);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(trial + end, { force: true });
  }
}

async function onFile(file: string, migrations: Migrations): Promise<void> {
  const writer = await openSqlite(file, { foreignKeys: false });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(writer, await openSqlite(file, { readonly: true })) });
  try {
    await runDue(db, 'sqlite', migrations);
  } finally {
    await db.destroy();
  }
}

async function runDue(db: Kysely<unknown>, engine: 'sqlite' | 'postgres', migrations: Migrations): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const log = tx as unknown as Kysely<Done>;
    await sql`CREATE TABLE IF NOT EXISTS kysely_migration (name text PRIMARY KEY, timestamp text NOT NULL)`.execute(tx);
    const done = await readVersion(tx);
    const before = await countRows(tx);
    for (const [name, up] of Object.entries(migrations)) {
      if (done.includes(name)) continue;
      await up(tx, engine);
      await log.insertInto('kysely_migration').values({ name, timestamp: new Date().toISOString() }).execute();
    }
    const after = await countRows(tx);
    for (const [table, n] of before) {
      const left = after.get(table) ?? 0;
      if (left < n) throw new Error(`${table}: ${n - left} of ${n} rows would be lost`);
    }
    if (engine === 'postgres') return;
    const { rows } = await tx.executeQuery(CompiledQuery.raw('PRAGMA foreign_key_check'));
    if (rows.length > 0) throw new Error(`${rows.length} rows would point at nothing`);
  });
}
