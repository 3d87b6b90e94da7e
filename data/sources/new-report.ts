import type { TableName } from '../schema/index';
import type { ImportReport } from './source';

/** A report of an import that has done nothing yet. */
export function newReport(source: string, table: TableName, files: readonly string[]): ImportReport {
  return {
    source,
    table,
    files: [...files],
    rows_read: 0,
    rows_written: 0,
    rows_changed: 0,
    rows_withdrawn: 0,
    rows_missing: 0,
    period: null,
    question: null,
    duplicates_dropped: 0,
    rows_rejected: 0,
    rejected: {},
    rejects_file: null,
    unknown_codes: {},
    without_place: 0,
    batch_suspected: 0,
    synthetic_removed: 0,
    rows_total: 0,
    notes: [],
    signature: null,
    seconds: 0,
  };
}
