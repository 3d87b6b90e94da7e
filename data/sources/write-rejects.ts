import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TableName } from '../schema/index';
import { tablePath } from '../write-table';
import { csvCell, safeText } from '../terms/csv';
import type { ImportContext } from './source';

export interface Reject {
  file: string;
  /** line of a text file, or ordinal of the record, from 1 */
  line: number;
  /** in the reader's language, the same for all rows of one kind */
  reason: string;
  /** the row as read, or what of it was wrong */
  row: string;
}

/** Number of rejects by reason. */
export function countByReason(rejects: readonly Reject[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of rejects) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Writes the rejected rows beside the table, or removes the file of an earlier import when there are none now. */
export function writeRejects(context: ImportContext, table: TableName, rejects: readonly Reject[]): string | null {
  const path = tablePath(context.dataDir, context.pack.municipality.id, table).replace(/\.parquet$/, '.rejected.csv');
  if (rejects.length === 0) {
    rmSync(path, { force: true });
    return null;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, [REJECT_HEADER, ...rejects.map(rejectLine), ''].join('\n'));
  renameSync(`${path}.tmp`, path);
  return path;
}

export const REJECT_HEADER = 'file,line,reason,row';

/** A reject as a line of CSV, without its line end. */
export function rejectLine(reject: Reject): string {
  return [reject.file, String(reject.line), reject.reason, reject.row]
    .map((text) => csvCell(safeText(text), ','))
    .join(',');
}
