import type { Kysely } from 'kysely';
import { appendToTrail } from './audit-chain';
import { auditRow, type AuditRow } from './audit-row';
import type { Tables } from './tables';
import type { Store, Principal, AuditEntry } from './types';

/** Saves entries that belong to no change, those that come while others are being saved together. */
export function auditor(db: Kysely<Tables>, engine: Store['engine']) {
  let waiting: AuditRow[] = [];
  let next: Promise<void> | null = null;
  let running: Promise<void> = Promise.resolve();

  return (by: Principal, entry: AuditEntry): Promise<void> => {
    waiting.push(auditRow(by, entry));
    next ??= running
      .catch(() => undefined)
      .then(async () => {
        const rows = waiting;
        waiting = [];
        next = null;
        await db
          .transaction()
          // what is read after the lock is what was saved before it, whatever the server's own setting is
          .setIsolationLevel('read committed')
          .execute((transaction) => appendToTrail(transaction, engine, rows));
      });
    running = next;
    return next;
  };
}
