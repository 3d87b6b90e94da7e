import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { ChangeFeed } from './change-feed';
import { CHANNEL, notesFor } from './listen-to-others';
import type { Actor, Change, Store, Tx } from './open-store';
import { isCutOff } from './store-error';
import type { Tables } from './tables';
import { auditRow } from './write-audit';

/** How long to ask what became of a commit whose answer was lost. */
const ASK_MS = 10_000;

/** Changes the store: all or nothing, never without an audit row, told to others only once saved. */
export function writer(db: Kysely<Tables>, engine: Store['engine'], self: string, changes: ChangeFeed) {
  return async <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const changed: Change[] = [];
    let audited = 0;
    // set once all is done but the commit
    const all: { done: { result: T; revision: number | null; transaction_id: string | null } | null } = { done: null };
    try {
      await db.transaction().execute(async (transaction) => {
        const result = await work({
          db: transaction,
          changed: (change) => changed.push(change),
          audit: async (entry) => {
            audited++;
            await transaction.insertInto('audit').values(auditRow(actor, entry)).execute();
          },
        });
        if (audited === 0) throw new Error('a change without an audit row');
        let revision: number | null = null;
        if (changed.length > 0)
          ({ revision } = await transaction
            .updateTable('plan_revision')
            .set((eb) => ({ revision: eb('revision', '+', 1) }))
            .returning('revision')
            .executeTakeFirstOrThrow());
        const transaction_id = engine === 'postgres' ? await tellOthers(transaction, self, revision, changed) : null;
        all.done = { result, revision, transaction_id };
      });
    } catch (error) {
      if (all.done === null || !isCutOff(error) || !(await wasSaved(db, all.done, error))) throw error;
    }
    const { result, revision } = all.done!;
    if (revision !== null) changes.tell({ revision, changes: changed });
    return result;
  };
}

/** Notes that PostgreSQL sends when the transaction is committed. @returns the transaction's own id */
async function tellOthers(
  transaction: Tx['db'],
  self: string,
  revision: number | null,
  changes: readonly Change[],
): Promise<string> {
  if (revision !== null)
    for (const note of notesFor(self, { revision, changes }))
      await sql`SELECT pg_notify(${CHANNEL}, ${note})`.execute(transaction);
  const { rows } = await sql<{ id: string }>`SELECT pg_current_xact_id()::text AS id`.execute(transaction);
  return rows[0]!.id;
}

/** Whether PostgreSQL committed before the connection broke: who is told "not saved" must be able to trust it. */
async function wasSaved(
  db: Kysely<Tables>,
  { transaction_id }: { transaction_id: string | null },
  cause: unknown,
): Promise<boolean> {
  const until = performance.now() + ASK_MS;
  while (transaction_id !== null && performance.now() < until) {
    try {
      const { rows } = await sql<{ status: string | null }>`
        SELECT pg_xact_status(${transaction_id}::xid8) AS status`.execute(db);
      const status = rows[0]?.status;
      if (status === 'committed') return true;
      if (status === 'aborted') return false;
    } catch (error) {
      if (!isCutOff(error)) throw error;
    }
    await sleep(250);
  }
  throw new Error('the database was lost while it saved: nobody knows whether it did', { cause });
}
