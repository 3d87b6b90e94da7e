import type { Language } from '../../data/pack/schema';
import { csvLine } from '../../data/terms/csv';
import type { AuditRow } from './read-audit';

const BOM = '\uFEFF';

const COLUMNS = [
  'audit_id',
  'at',
  'sentence',
  'user_id',
  'user_name',
  'role',
  'action',
  'subject',
  'subject_id',
  'detail',
  'request_id',
] as const;

/** Rows, with their sentences in the reader's language, as Swedish Excel opens them: semicolons, and a byte order mark that tells of UTF-8. */
export function auditCsv(rows: readonly AuditRow[], language: Language): string {
  const lines = rows.map((row) =>
    csvLine(
      COLUMNS.map((column) => {
        if (column === 'detail') return row.detail === null ? '' : JSON.stringify(row.detail);
        if (column === 'sentence') return row.sentence[language];
        return String(row[column] ?? '');
      }),
    ),
  );
  return [BOM, csvLine(COLUMNS), ...lines].join('');
}
