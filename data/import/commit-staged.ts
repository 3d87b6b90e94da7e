import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../sources/source';
import type { HistoryEntry } from './history/entry';
import { identityOf, tableFile } from './history/files';
import { nextNumber, putInPlace, rejectsOf } from './history/history';
import type { StagedImport } from './stage-import';

/** Who puts an import in place, and until when its personal data may be kept. */
export interface Committer {
  by: string;
  keep_until: string | null;
  /** what is yet to be written down of it elsewhere */
  untold?: string;
}

/** Another import has been put in place since this one was staged: what it would change is another thing now. */
export class StaleImportError extends Error {
  override name = 'StaleImportError';
}

/**
 * Puts a staged import in place, with an entry in the history. The lock of imports is held by whoever calls.
 * @param original `<DATA_DIR>/<municipality>`
 * @throws {StaleImportError} when the tables are others than those that it was staged on
 */
export function commitStaged(
  original: string,
  staged: StagedImport,
  { by, keep_until, untold }: Committer,
): HistoryEntry {
  const isStale = Object.keys({ ...staged.seen, ...staged.changes }).some(
    (table) => identityOf(tableFile(original, table)) !== (staged.seen[table] ?? null),
  );
  if (isStale || nextNumber(original) !== staged.number) throw new StaleImportError();
  const rejects = staged.report.rejects_file;
  const entry: HistoryEntry = {
    number: staged.number,
    act: 'import',
    about: null,
    at: new Date().toISOString(),
    by,
    source: staged.source,
    files: staged.files,
    period: staged.report.period,
    options: { ...staged.options },
    report: { ...staged.report, rejects_file: null },
    keep_until,
    changes: staged.changes,
  };
  putInPlace(original, entry, staged.tables, rejects, untold ?? null);
  return entry;
}

/** The rejected rows beside the table as before, and the report with where they lie. */
export function placeRejects(original: string, number: number, report: ImportReport): ImportReport {
  const path = join(original, `${report.table}.rejected.csv`);
  const kept = rejectsOf(original, number);
  rmSync(path, { force: true });
  if (kept !== null) linkSync(kept, path);
  return { ...report, rejects_file: kept === null ? null : path };
}

/** Rejected rows of an import of which nothing could be used, beside the table: they say why. */
export function keepRefusedRejects(original: string, staged: string): void {
  const rejects = existsSync(staged) ? readdirSync(staged).filter((file) => file.endsWith('.rejected.csv')) : [];
  if (rejects.length > 0) mkdirSync(original, { recursive: true });
  for (const name of rejects) renameSync(join(staged, name), join(original, name));
}
