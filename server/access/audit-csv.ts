import type { AuditRow } from './read-audit';

const COLUMNS = [
  'audit_id',
  'at',
  'user_id',
  'user_name',
  'role',
  'action',
  'subject',
  'subject_id',
  'detail',
  'request_id',
] as const;

/** Rows as Swedish Excel opens them: semicolons, and a byte order mark that tells of UTF-8. */
export function auditCsv(rows: readonly AuditRow[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => {
      if (column === 'detail') return cell(row.detail === null ? '' : JSON.stringify(row.detail));
      return cell(String(row[column] ?? ''));
    }).join(';'),
  );
  return `\uFEFF${[COLUMNS.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
