import { csvLine } from '../../data/terms/csv';
import type { AuditRow } from './read-audit';

const BOM = '\uFEFF';

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
    csvLine(
      COLUMNS.map((column) => {
        if (column === 'detail') return row.detail === null ? '' : JSON.stringify(row.detail);
        return String(row[column] ?? '');
      }),
    ),
  );
  return [BOM, csvLine(COLUMNS), ...lines].join('');
}
