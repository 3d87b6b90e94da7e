import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MAKING } from '../apart/program-of';
import { MENDED_FILE } from '../mended-addresses';
import type { Pack } from '../pack/schema';
import type { ImportOptions } from '../sources/source';
import { hashFile } from './hash-file';
import { identityOf, tableFile, tablesIn, writeWhole } from './history/files';
import { nextNumber } from './history/history';
import type { StagedImport } from './stage-import';

/*
 * <DATA_DIR>/dry-runs/<municipality>/
 *   kept.json      what was gone through, and what it came of
 *   <municipality>/  the tables as they would be
 * One a municipality: what would change is another thing once something has been imported.
 */
const FOLDER = 'dry-runs';
const KEPT = 'kept.json';
/** It holds what a file held, so it is not kept for longer than somebody thinks it over. */
const KEEP_MS = 3_600_000;

/** What an import is asked to do: the same again comes to the same. */
export interface AskedImport {
  source: string;
  files: readonly string[];
  options: ImportOptions;
  language: string;
  /** local date */
  today: string;
  pack: Pack;
}

/** Why what has been gone through cannot be put in place as it is. */
export type Outdated = 'file' | 'options' | 'tables' | 'program';

interface Kept {
  /** the making of the program that has read it */
  making: string;
  staged: StagedImport;
  options: string;
  mended: string | null;
}

/**
 * Keeps what a dry run has come to, for the import that may follow, in place of an earlier one. The lock of imports is
 * held by whoever calls.
 * @param folder in which it was staged, on the same disk; it is moved
 */
export function keepDryRun(dataDir: string, asked: AskedImport, staged: StagedImport, folder: string): void {
  const { id } = asked.pack.municipality;
  const kept: Kept = {
    making: MAKING,
    staged,
    options: optionsOf(asked),
    mended: identityOf(join(dataDir, id, MENDED_FILE)),
  };
  writeWhole(join(folder, KEPT), JSON.stringify(kept));
  const place = placeOf(dataDir, id);
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
}

/**
 * What a dry run of the same files has come to, where nothing that it went by has changed since.
 * @returns null where these files have not been gone through; else what can be put in place, or why it cannot
 */
export async function findDryRun(
  dataDir: string,
  asked: AskedImport,
  signal: AbortSignal,
): Promise<{ staged: StagedImport; folder: string } | { outdated: Outdated } | null> {
  const { id } = asked.pack.municipality;
  const folder = placeOf(dataDir, id);
  const kept = readKept(folder);
  const names = asked.files.map((file) => basename(file));
  if (kept === null || kept.staged.source !== asked.source) return null;
  const { staged } = kept;
  const whole = Object.entries(staged.changes).every(
    ([table, { after }]) => identityOf(tableFile(join(folder, id), table)) === after,
  );
  if (!whole) return null;
  if (names.length === 0 || names.join('\n') !== staged.files.map(({ name }) => name).join('\n')) return null;
  if (kept.making !== MAKING) return { outdated: 'program' };
  if (kept.options !== optionsOf(asked)) return { outdated: 'options' };
  const tables = join(dataDir, id);
  const isSame =
    tablesIn(tables).every((table) => identityOf(tableFile(tables, table)) === (staged.seen[table] ?? null)) &&
    Object.keys(staged.seen).every((table) => identityOf(tableFile(tables, table)) !== null) &&
    identityOf(join(tables, MENDED_FILE)) === kept.mended &&
    nextNumber(tables) === staged.number;
  if (!isSame) return { outdated: 'tables' };
  for (const [i, file] of asked.files.entries()) {
    const { bytes, sha256 } = staged.files[i]!;
    if (statSync(file, { throwIfNoEntry: false })?.size !== bytes || (await hashFile(file, signal)) !== sha256)
      return { outdated: 'file' };
  }
  const { rejects_file } = staged.report;
  const report = { ...staged.report, rejects_file: rejects_file && join(folder, id, basename(rejects_file)) };
  return { staged: { ...staged, tables: join(folder, id), report }, folder };
}

/** Removes what a dry run has left: at any rate, or when nobody has come back for it. The lock of imports is held by whoever calls. */
export function emptyDryRuns(dataDir: string, municipality: string, which: 'all' | 'due'): void {
  const folder = placeOf(dataDir, municipality);
  const kept = statSync(join(folder, KEPT), { throwIfNoEntry: false });
  if (which === 'all' || kept === undefined || Date.now() - kept.mtimeMs > KEEP_MS)
    rmSync(folder, { recursive: true, force: true });
}

function placeOf(dataDir: string, municipality: string): string {
  return join(dataDir, FOLDER, municipality);
}

function optionsOf({ files, options, language, today, pack }: AskedImport): string {
  return JSON.stringify({ files, options, language, today, pack });
}

function readKept(folder: string): Kept | null {
  try {
    return JSON.parse(readFileSync(join(folder, KEPT), 'utf8')) as Kept;
  } catch {
    return null;
  }
}
