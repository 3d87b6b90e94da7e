import type { Principal, AuditEntry } from './types';

/** What a row says, without its number and its link; of other versions it may say what this one does not write. */
export type AuditRow = Omit<ReturnType<typeof auditRow>, 'action' | 'subject'> & { action: string; subject: string };

/** An entry as the table has it. */
export function auditRow(by: Principal, { action, subject, subject_id, detail, at }: AuditEntry) {
  return {
    at: at ?? new Date().toISOString(),
    ...by,
    action,
    subject,
    subject_id,
    detail: JSON.stringify(detail ?? null),
  };
}
