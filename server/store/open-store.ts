import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { ChangeFeed } from './change-feed';
import { MIGRATIONS } from './migrations/index';
import { sqliteDialect } from './sqlite';
import type { Tables } from './tables';

/** Who does something, for the audit trail; null fields for the program itself. */
export interface Actor {
  user_id: string | null;
  role: string | null;
  request_id: string | null;
}

/** One line of the audit trail. */
export interface AuditEntry {
  action: string;
  subject: string;
  subject_id: string | null;
  detail?: unknown;
}

/** What somebody else has to hear of when it has been saved. */
export interface Change {
  kind: 'pass' | 'template' | 'suggestion' | 'visit';
  id: string;
  /** Monday of the week that it is about; null for none */
  week_start: string | null;
}

/** A transaction under way. */
export interface Tx {
  db: Transaction<Tables>;
  /** every change says who did what, in the same transaction */
  audit: (entry: AuditEntry) => Promise<void>;
  /** told to all listeners once saved */
  changed: (change: Change) => void;
}

export interface Store {
  engine: 'sqlite' | 'postgres';
  /** for reading */
  db: Kysely<Tables>;
  /** one change, all of it or nothing, with its audit rows. @throws what `work` throws, and when nothing was audited */
  write: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** how often the plan has changed: what is asked again only when this is another */
  readRevision: () => Promise<number>;
  changes: ChangeFeed;
  close: () => Promise<void>;
}

/**
 * Opens the operational store and brings its tables up to date.
 * @param where a file of SQLite, or postgres://…
 */
export async function openStore(where: string): Promise<Store> {
  const engine = /^postgres(ql)?:/.test(where) ? 'postgres' : 'sqlite';
  if (engine === 'sqlite') mkdirSync(dirname(where), { recursive: true });
  const dialect =
    engine === 'sqlite'
      ? sqliteDialect(where)
      : new PostgresDialect({ pool: new pg.Pool({ connectionString: where, max: 10 }) });
  const db = new Kysely<Tables>({ dialect });
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, up]) => [name, { up: (k: Kysely<unknown>) => up(k, engine) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('the store could not be brought up to date');
  const changes = new ChangeFeed();

  return {
    engine,
    db,
    changes,
    write: async (actor, work) => {
      const changed: Change[] = [];
      let audited = 0;
      const { result, revision } = await db.transaction().execute(async (transaction) => {
        const result = await work({
          db: transaction,
          changed: (change) => changed.push(change),
          audit: async ({ action, subject, subject_id, detail }) => {
            audited++;
            await transaction
              .insertInto('audit')
              .values({
                at: new Date().toISOString(),
                ...actor,
                action,
                subject,
                subject_id,
                detail: JSON.stringify(detail ?? null),
              })
              .execute();
          },
        });
        if (audited === 0) throw new Error('a change without an audit row');
        if (changed.length === 0) return { result, revision: null };
        const { revision } = await transaction
          .updateTable('plan_revision')
          .set((eb) => ({ revision: eb('revision', '+', 1) }))
          .returning('revision')
          .executeTakeFirstOrThrow();
        return { result, revision };
      });
      if (revision !== null) changes.tell({ revision, changes: changed });
      return result;
    },
    readRevision: async () =>
      (await db.selectFrom('plan_revision').select('revision').executeTakeFirstOrThrow()).revision,
    close: () => db.destroy(),
  };
}
