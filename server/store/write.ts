import { sql, type Kysely } from 'kysely';
import { appendToTrail } from './audit-chain';
import type { ChangeFeed } from './change-feed';
import { CHANNEL, notesFor } from './listen-to-others';
import type { Principal, Store, Tx, Written } from './types';
import type { Change } from './change';
import { BUSY_MS } from './retry-while-busy';
import { isCutOff, isOvertaken } from './store-error';
import type { Tables } from './tables';
import { raiseRevision } from './tables/revision';
import { Mutex } from './mutex';
import { wasSaved } from './was-saved';
import { auditRow, type AuditRow } from './audit-row';
import { takeWriteLock } from './write-lock';

/** How often a change is tried that PostgreSQL undoes since what the sign-in library writes came in its way. */
const MAX_TRIES = 3;

/** Changes the store: all or nothing, one at a time, never without an audit row, told to others only once saved. */
export function writer(db: Kysely<Tables>, engine: Store['engine'], self: string, changes: ChangeFeed) {
  // those who wait for PostgreSQL's lock would each hold a connection that others could read through
  const mutex = new Mutex();

  const once = async <T>(by: Principal, work: (tx: Tx) => Promise<T>): Promise<Written<T>> => {
    const changed: Change[] = [];
    const audited: AuditRow[] = [];
    // set once all is done but the commit
    const all: { done: (Written<T> & { transaction_id: string | null }) | null } = { done: null };
    try {
      await db
        .transaction()
        // what is read after the lock is what was saved before it, whatever the server's own setting is
        .setIsolationLevel('read committed')
        .execute(async (transaction) => {
          let revision = await takeWriteLock(transaction, engine);
          const result = await work({
            db: transaction,
            changed: (change) => changed.push(change),
            audit: async (entry) => {
              const row = auditRow(by, entry);
              audited.push(row);
              await appendToTrail(transaction, engine, [row]);
            },
          });
          if (audited.length === 0) throw new Error('a change without an audit row');
          if (changed.length > 0)
            revision = await raiseRevision(
              transaction,
              changed.map(({ topic }) => topic),
            );
          const transaction_id = engine === 'postgres' ? await tellOthers(transaction, self, revision, changed) : null;
          all.done = { result, revision, transaction_id };
        });
    } catch (error) {
      if (all.done === null || !isCutOff(error)) throw error;
      if (!(await wasSaved(db, all.done.transaction_id, audited[0]!, error))) throw error;
    }
    const { result, revision } = all.done!;
    if (changed.length > 0) {
      // SQLite does not tell what another process has saved, a restore for one: a number left out does, not what it was
      const isAll = engine === 'postgres' || revision === changes.newest + 1;
      changes.tell({ revision, changes: isAll ? changed : [] });
    }
    return { result, revision };
  };

  return async <T>(by: Principal, work: (tx: Tx) => Promise<T>): Promise<Written<T>> => {
    const release = engine === 'postgres' ? await mutex.acquire(BUSY_MS) : () => undefined;
    try {
      for (let tries = 1; ; tries++)
        try {
          return await once(by, work);
        } catch (error) {
          if (!isOvertaken(error) || tries === MAX_TRIES) throw error;
        }
    } finally {
      release();
    }
  };
}

/** Notes that PostgreSQL sends when the transaction is committed. @returns the transaction's own id */
async function tellOthers(
  transaction: Tx['db'],
  self: string,
  revision: number,
  changes: readonly Change[],
): Promise<string> {
  if (changes.length > 0)
    for (const note of notesFor(self, { revision, changes }))
      await sql`SELECT pg_notify(${CHANNEL}, ${note})`.execute(transaction);
  const { rows } = await sql<{ id: string }>`SELECT pg_current_xact_id()::text AS id`.execute(transaction);
  return rows[0]!.id;
}
