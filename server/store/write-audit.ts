import type { Kysely } from 'kysely';
import { appendToTrail } from './audit-chain';
import type { Actor, AuditEntry, Store } from './open-store';
import type { Tables } from './tables';

/** What a row says, without its number and its link; of other versions it may say what this one does not write. */
export type AuditRow = Omit<ReturnType<typeof auditRow>, 'action' | 'subject'> & { action: string; subject: string };

/** An entry as the table has it. */
export function auditRow(actor: Actor, { action, subject, subject_id, detail, at }: AuditEntry) {
  return {
    at: at ?? new Date().toISOString(),
    ...actor,
    action,
    subject,
    subject_id,
    detail: JSON.stringify(detail ?? null),
  };
}

/** Saves entries that belong to no change, those that come while others are being saved together. */
export function auditor(db: Kysely<Tables>, engine: Store['engine']) {
  let waiting: AuditRow[] = [];
  let next: Promise<void> | null = null;
  let running: Promise<void> = Promise.resolve();

  return (actor: Actor, entry: AuditEntry): Promise<void> => {
    waiting.push(auditRow(actor, entry));
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
