import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Pack } from '../pack/schema';
import { ImportError, type ImportContext, type ImportReport, type Source } from '../sources/source';
import { importMessages } from '../text/import-messages';
import { hashFile } from './hash-file';
import type { HistoryEntry } from './history/entry';
import { identityOf, linkFile, tableFile, tablesIn } from './history/files';
import { MENDED_FILE } from '../mended-addresses';
import { nextNumber } from './history/history';

/** An import that has been carried out beside the tables, and changes them only when it is put in place. */
export interface StagedImport {
  /** the folder of the new tables */
  tables: string;
  source: string;
  files: HistoryEntry['files'];
  options: ImportContext['options'];
  report: ImportReport;
  number: number;
  changes: HistoryEntry['changes'];
  /** which file each table was that the import has seen */
  seen: Readonly<Record<string, string | null>>;
}

export interface Staging {
  source: Source;
  files: readonly string[];
  pack: Pack;
  /** where the tables are */
  dataDir: string;
  /** on the same disk; whoever stages removes it */
  folder: string;
  context: Omit<ImportContext, 'pack' | 'dataDir'>;
}

/**
 * Carries out an import on second names of the tables, in a folder of its own.
 * @throws {ImportError} when nothing could be imported, or a file changed while it was read
 */
export async function stageImport({ source, files, pack, dataDir, folder, context }: Staging): Promise<StagedImport> {
  const { id } = pack.municipality;
  const [original, tables] = [join(dataDir, id), join(folder, id)];
  mkdirSync(tables, { recursive: true });
  const seen: Record<string, string | null> = {};
  for (const table of tablesIn(original)) {
    linkFile(tableFile(original, table), tableFile(tables, table));
    seen[table] = identityOf(tableFile(tables, table));
  }
  if (existsSync(join(original, MENDED_FILE))) linkFile(join(original, MENDED_FILE), join(tables, MENDED_FILE));
  const number = nextNumber(original);
  const before = files.map(stamp);
  // read beside the import, which leaves this thread alone
  const hashing = Promise.all(files.map((file) => hashFile(file, context.signal)));
  hashing.catch(() => undefined);
  const report = await source.import(files, { ...context, pack, dataDir: folder, importNumber: number });
  const hashes = await hashing;
  const grown = files.find((file, i) => stamp(file) !== before[i]);
  if (grown !== undefined) throw new ImportError(importMessages[context.language].changedWhileRead(grown));
  const changes: StagedImport['changes'] = {};
  for (const table of tablesIn(tables)) {
    const after = identityOf(tableFile(tables, table));
    if (after !== (seen[table] ?? null)) changes[table] = { before: seen[table] ?? null, after };
  }
  return {
    tables,
    source: source.name,
    files: files.map((file, i) => ({ name: basename(file), bytes: statSync(file).size, sha256: hashes[i]! })),
    options: context.options,
    report,
    number,
    changes,
    seen,
  };
}

function stamp(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size} ${stat.mtimeMs}`;
}
