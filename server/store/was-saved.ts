import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { Refusal } from '../http/problem';
import { isCutOff } from './store-error';
import type { Tables } from './tables';
import type { AuditRow } from './audit-row';

/** How long to ask what became of a commit whose answer was lost. */
const ASK_MS = 10_000;

/**
 * Whether PostgreSQL committed before the connection broke: who is told "not saved" must be able to trust it.
 * @param audited a row that the transaction wrote into the audit trail
 * @throws {Refusal} maybe_saved when it does not answer in ten seconds
 */
export async function wasSaved(
  db: Kysely<Tables>,
  transaction_id: string | null,
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
  throw Object.assign(new Refusal('maybe_saved'), { cause });
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
