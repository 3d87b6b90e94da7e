import type { Kysely } from 'kysely';
import type { Actor, AuditEntry } from './open-store';
import type { Tables } from './tables';

export type AuditRow = ReturnType<typeof auditRow>;

/** An entry as the table has it. */
export function auditRow(actor: Actor, { action, subject, subject_id, detail }: AuditEntry) {
  return {
    at: new Date().toISOString(),
    ...actor,
    action,
    subject,
    subject_id,
    detail: JSON.stringify(detail ?? null),
  };
}

/** Saves entries that belong to no change, those that come while others are being saved together. */
export function auditor(db: Kysely<Tables>) {
  let waiting: ReturnType<typeof auditRow>[] = [];
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
        await db.insertInto('audit').values(rows).execute();
      });
    running = next;
    return next;
  };
}
