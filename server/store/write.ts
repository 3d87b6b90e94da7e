import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { ChangeFeed } from './change-feed';
import { CHANNEL, notesFor } from './listen-to-others';
import type { Actor, Change, Store, Tx } from './open-store';
import { isCutOff } from './store-error';
import type { Tables } from './tables';
import { auditRow } from './write-audit';

type AuditRow = ReturnType<typeof auditRow>;

/** How long to ask what became of a commit whose answer was lost. */
const ASK_MS = 10_000;

/** Changes the store: all or nothing, never without an audit row, told to others only once saved. */
export function writer(db: Kysely<Tables>, engine: Store['engine'], self: string, changes: ChangeFeed) {
  return async <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const changed: Change[] = [];
    const audited: AuditRow[] = [];
    // set once all is done but the commit
    const all: { done: { result: T; revision: number | null; transaction_id: string | null } | null } = { done: null };
    try {
      await db.transaction().execute(async (transaction) => {
        const result = await work({
          db: transaction,
          changed: (change) => changed.push(change),
          audit: async (entry) => {
            const row = auditRow(actor, entry);
            audited.push(row);
            await transaction.insertInto('audit').values(row).execute();
          },
        });
        if (audited.length === 0) throw new Error('a change without an audit row');
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
      if (all.done === null || !isCutOff(error) || !(await wasSaved(db, all.done, audited[0]!, error))) throw error;
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

/** Whether the row that a transaction wrote into the audit trail is there. */
async function isThere(db: Kysely<Tables>, row: AuditRow): Promise<boolean> {
  const found = await db
    .selectFrom('audit')
    .select('audit_id')
    .where('at', '=', row.at)
    .where('action', '=', row.action)
    .where('subject', '=', row.subject)
    .where('detail', '=', row.detail)
    .where(sql<boolean>`subject_id IS NOT DISTINCT FROM ${row.subject_id}`)
    .where(sql<boolean>`request_id IS NOT DISTINCT FROM ${row.request_id}`)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether PostgreSQL committed before the connection broke: who is told "not saved" must be able to trust it. */
async function wasSaved(
  db: Kysely<Tables>,
  { transaction_id }: { transaction_id: string | null },
  audited: AuditRow,
  cause: unknown,
): Promise<boolean> {
  const until = performance.now() + ASK_MS;
  while (transaction_id !== null && performance.now() < until) {
    try {
      // none for a number that a server which has crashed has yet to give anew
      const { rows } = await sql<{ status: string | null }>`
        SELECT CASE WHEN ${transaction_id}::xid8 < pg_snapshot_xmax(pg_current_snapshot())
          THEN pg_xact_status(${transaction_id}::xid8) END AS status`.execute(db);
      // the number alone does not tell: after a crash another transaction may have got it, and been committed
      if (rows[0]?.status !== 'in progress') return await isThere(db, audited);
    } catch (error) {
      if (!isCutOff(error)) throw error;
    }
    await sleep(250);
  }
  throw new Error('the database was lost while it saved: nobody knows whether it did', { cause });
}
