import { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CanSave } from './can-save';
import { ChangeFeed } from './change-feed';
import { checkRoles, readRole, shareTables, takeTables } from './database-roles';
import { listenToOthers } from './listen-to-others';
import { type Migrations, migrate, keepCopy } from './migrate';
import { openSqlite, type SqliteConnection } from './open-sqlite';
import { PATIENCE_MS, withoutPassword, postgresDialect } from './postgres';
import { sqliteDialect } from './sqlite-dialect';
import { explainOpening, isUnwritable, refusalFor } from './store-error';
import type { Tables } from './tables';
import { readRevision, readTopics } from './tables/revision';
import type { Store } from './types';
import { withUpgradeLock } from './upgrade-lock';
import { watchFile } from './watch-file';
import { writer } from './write';
import { auditor } from './write-audit';

export interface Opening {
  migrations?: Migrations;
  /** how long PostgreSQL may take over one question; null for copies, which nobody waits for at a page */
  patience_ms?: number | null;
  /** postgres://… as the role that owns the tables, where the server's own does not */
  owner?: string | null;
}

/**
 * Opens the operational store and brings its tables up to date.
 * @param where a file of SQLite, or postgres://…
 * @throws {StoreError} when it cannot be used
 */
export async function openStore(
  where: string,
  { migrations, patience_ms = PATIENCE_MS, owner = null }: Opening = {},
): Promise<Store> {
  const engine = engineOf(where);
  const name = engine === 'sqlite' ? where : withoutPassword(where);
  try {
    const db = await openTables(where, patience_ms);
    try {
      if (owner === null) await migrate(db as unknown as Kysely<unknown>, engine, where, name, migrations);
      else
        await asOwner(db, owner, async (tables) =>
          migrate(tables as unknown as Kysely<unknown>, engine, owner, withoutPassword(owner), migrations),
        );
      return await storeOver(db, engine, where, owner);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  } catch (error) {
    throw explainOpening(error, name);
  }
}

export function engineOf(where: string): Store['engine'] {
  return /^postgres(ql)?:/.test(where) ? 'postgres' : 'sqlite';
}

/** The tables as they are, without bringing them up to date. @param patience_ms null to wait as long as it takes */
export async function openTables(where: string, patience_ms: number | null = PATIENCE_MS): Promise<Kysely<Tables>> {
  if (engineOf(where) === 'postgres') return new Kysely<Tables>({ dialect: postgresDialect(where, patience_ms) });
  mkdirSync(dirname(where), { recursive: true, mode: 0o700 });
  const connection = await openSqlite(where);
  refuseDamaged(connection);
  return new Kysely<Tables>({ dialect: sqliteDialect(connection, await openSqlite(where, { readonly: true })) });
}

/** Damage is found before anybody is served, not when somebody asks for what is damaged. */
function refuseDamaged(connection: SqliteConnection): void {
  const [found] = connection.pragma('quick_check(1)') as { quick_check: string }[];
  if (found?.quick_check === 'ok') return;
  connection.close();
  throw Object.assign(new Error(found?.quick_check), { code: 'SQLITE_CORRUPT' });
}

/** Does something as the role that owns the tables, and shares them with the server's role after it. */
async function asOwner(
  db: Kysely<Tables>,
  owner: string,
  work: (tables: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const tables = await openTables(owner, null);
  try {
    const all = tables as unknown as Kysely<unknown>;
    await checkRoles(db as unknown as Kysely<unknown>, all);
    await withUpgradeLock('postgres', owner, () => takeTables(all));
    await work(tables);
    const { role } = await readRole(db as unknown as Kysely<unknown>);
    await withUpgradeLock('postgres', owner, () => shareTables(all, role));
  } finally {
    await tables.destroy();
  }
}

async function storeOver(
  db: Kysely<Tables>,
  engine: Store['engine'],
  where: string,
  owner: string | null,
): Promise<Store> {
  const changes = new ChangeFeed();
  const self = randomUUID();
  const canSave = new CanSave(db);
  changes.startAt(await readRevision(db));
  const stopListening =
    engine === 'postgres' ? await listenToOthers(where, self, changes) : watchFile(changes, () => readRevision(db));
  return {
    engine,
    db,
    changes,
    write: orRefuse(writer(db, engine, self, changes), canSave),
    audit: orRefuse(auditor(db, engine), canSave),
    canSave: () => canSave.could,
    readRevision: async (...topics) => {
      if (topics.length === 0) return readRevision(db);
      const revisions = await readTopics(db);
      return Math.max(...topics.map((topic) => revisions[topic]));
    },
    readTopics: () => readTopics(db),
    upgrade: async (work, { isNew }) => {
      if (owner !== null) return asOwner(db, owner, (tables) => withUpgradeLock(engine, owner, () => work(tables)));
      return withUpgradeLock(engine, where, async () => {
        // of tables that hold nothing yet there is nothing to keep
        if (engine === 'sqlite' && !isNew) await keepCopy(where);
        await work(db);
      });
    },
    close: async () => {
      canSave.stop();
      await stopListening();
      await db.destroy();
    },
  };
}

/** What the database itself fails in is refused: nothing has been saved then. @param canSave is told whether it could */
function orRefuse<F extends (...given: never[]) => Promise<unknown>>(work: F, canSave: CanSave): F {
  return (async (...given: never[]) => {
    try {
      const done = await work(...given);
      canSave.note(true);
      return done;
    } catch (error) {
      if (isUnwritable(error)) canSave.note(false);
      throw refusalFor(error);
    }
  }) as F;
}
