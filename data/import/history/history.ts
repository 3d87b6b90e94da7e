import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { historyEntry, type HistoryEntry } from './entry';
import { flush, identityOf, linkFile, tableFile, tablesIn, writeWhole } from './files';

/*
 * <DATA_DIR>/<municipality>/imports/0007/
 *   entry.json     what was done
 *   before/        the tables as they were, for as long as nobody takes them away
 *   rejected.csv   rows that were not imported
 *   untold         who did it, for as long as the trail of the server does not say so
 * While an import is put in place its folder is 0007.pending, with the new tables in after/. Once entry.json is in it, it
 * is carried out whatever happens; without it nothing has changed.
 */
const FOLDER = 'imports';
const ENTRY = 'entry.json';
const PENDING = '.pending';
const REJECTS = 'rejected.csv';
const UNTOLD = 'untold';

function historyFolder(tables: string): string {
  return join(tables, FOLDER);
}

function entryFolder(tables: string, number: number): string {
  return join(historyFolder(tables), String(number).padStart(4, '0'));
}

/** Everything that was done with the tables of a folder, newest first. @param tables `<DATA_DIR>/<municipality>` */
export function readHistory(tables: string): HistoryEntry[] {
  return foldersOf(tables)
    .filter((name) => !name.endsWith(PENDING))
    .flatMap((name) => {
      const entry = readEntry(join(historyFolder(tables), name));
      return entry === null ? [] : [entry];
    })
    .sort((a, b) => b.number - a.number);
}

/** Entries of which something has yet to be written down elsewhere, the oldest first. */
export function untoldEntries(tables: string): { entry: HistoryEntry; untold: string }[] {
  return readHistory(tables)
    .reverse()
    .flatMap((entry) => {
      const path = join(entryFolder(tables, entry.number), UNTOLD);
      return existsSync(path) ? [{ entry, untold: readFileSync(path, 'utf8') }] : [];
    });
}

/** Says that it has been written down. */
export function markTold(tables: string, number: number): void {
  rmSync(join(entryFolder(tables, number), UNTOLD), { force: true });
}

/** The number that the next entry has. */
export function nextNumber(tables: string): number {
  const numbers = foldersOf(tables).map((name) => Number.parseInt(name, 10));
  return Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
}

/** Where the tables lie as they were before an entry. */
export function beforeFolder(tables: string, number: number): string {
  return join(entryFolder(tables, number), 'before');
}

/** Where a table lies as it was before an entry; null when it was not there or has been taken away. */
export function tableBefore(tables: string, number: number, table: string): string | null {
  const path = tableFile(beforeFolder(tables, number), table);
  return identityOf(path) === null ? null : path;
}

/** The rows that an import rejected; null when there were none. */
export function rejectsOf(tables: string, number: number): string | null {
  const path = join(entryFolder(tables, number), REJECTS);
  return identityOf(path) === null ? null : path;
}

/**
 * Puts new tables in place and keeps what was there, so that a kill at any moment leaves all of it done or none.
 * @param entry whose `changes` name the tables; one whose `after` is null goes
 * @param staged folder with the new tables, on the same disk
 * @param rejects the rejected rows, which are kept with the entry
 * @param untold what somebody has yet to write down of it elsewhere: kept until `markTold`
 */
export function putInPlace(
  tables: string,
  entry: HistoryEntry,
  staged: string,
  rejects: string | null,
  untold: string | null = null,
): void {
  const done = entryFolder(tables, entry.number);
  const pending = `${done}${PENDING}`;
  rmSync(pending, { recursive: true, force: true });
  try {
    prepare(tables, entry, staged, rejects, untold, pending);
  } catch (error) {
    giveBack(pending, staged, rejects);
    throw error;
  }
  carryOut(tables, pending, done, entry);
}

function prepare(
  tables: string,
  entry: HistoryEntry,
  staged: string,
  rejects: string | null,
  untold: string | null,
  pending: string,
): void {
  mkdirSync(join(pending, 'before'), { recursive: true });
  mkdirSync(join(pending, 'after'));
  for (const [table, { after }] of Object.entries(entry.changes)) {
    const now = tableFile(tables, table);
    if (identityOf(now) !== null) linkFile(now, tableFile(join(pending, 'before'), table));
    if (after !== null) renameSync(tableFile(staged, table), tableFile(join(pending, 'after'), table));
  }
  if (rejects !== null) renameSync(rejects, join(pending, REJECTS));
  if (untold !== null) writeWhole(join(pending, UNTOLD), untold);
  writeWhole(join(pending, ENTRY), JSON.stringify(historyEntry.parse(entry), null, 2));
  flush(pending);
}

/** Takes what was staged out again, where the disk had no room for the entry: the same can be put in place later. */
function giveBack(pending: string, staged: string, rejects: string | null): void {
  rmSync(join(pending, ENTRY), { force: true });
  const after = join(pending, 'after');
  for (const table of tablesIn(after)) renameSync(tableFile(after, table), tableFile(staged, table));
  if (rejects !== null && existsSync(join(pending, REJECTS))) renameSync(join(pending, REJECTS), rejects);
  rmSync(pending, { recursive: true, force: true });
}

/** Says something else of an entry that is there. */
export function rewriteEntry(tables: string, entry: HistoryEntry): void {
  writeWhole(join(entryFolder(tables, entry.number), ENTRY), JSON.stringify(historyEntry.parse(entry), null, 2));
}

/** Finishes what a process that was killed had begun to put in place, or clears away what it had only prepared. */
export function finishPending(tables: string): void {
  for (const name of foldersOf(tables).filter((folder) => folder.endsWith(PENDING))) {
    const pending = join(historyFolder(tables), name);
    const entry = readEntry(pending);
    if (entry === null) rmSync(pending, { recursive: true, force: true });
    else carryOut(tables, pending, pending.slice(0, -PENDING.length), entry);
  }
}

function carryOut(tables: string, pending: string, done: string, entry: HistoryEntry): void {
  for (const table of tablesIn(join(pending, 'after')))
    renameSync(tableFile(join(pending, 'after'), table), tableFile(tables, table));
  for (const [table, { after }] of Object.entries(entry.changes))
    if (after === null) rmSync(tableFile(tables, table), { force: true });
  flush(tables);
  rmSync(join(pending, 'after'), { recursive: true, force: true });
  renameSync(pending, done);
}

function foldersOf(tables: string): string[] {
  try {
    return readdirSync(historyFolder(tables));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Null where there is none, or one that is no entry: then it was never finished. */
function readEntry(folder: string): HistoryEntry | null {
  try {
    return historyEntry.parse(JSON.parse(readFileSync(join(folder, ENTRY), 'utf8')));
  } catch {
    return null;
  }
}
