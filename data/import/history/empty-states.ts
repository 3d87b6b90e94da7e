import { rmSync, statSync } from 'node:fs';
import type { HistoryEntry } from './entry';
import { tableFile, tablesIn } from './files';
import { beforeFolder, readHistory } from './history';

/** Entries of which earlier tables are kept. */
function keptStates(tables: string): HistoryEntry[] {
  return readHistory(tables).filter(({ number }) => tablesIn(beforeFolder(tables, number)).length > 0);
}

/** What the tables that are kept as they were before take on the disk; those that are still served take nothing more. */
export function keptBytes(tables: string): number {
  const inodes = new Map<number, number>();
  for (const { number } of keptStates(tables))
    for (const table of tablesIn(beforeFolder(tables, number))) {
      const { ino, size } = statSync(tableFile(beforeFolder(tables, number), table));
      inodes.set(ino, size);
    }
  for (const table of tablesIn(tables)) inodes.delete(statSync(tableFile(tables, table)).ino);
  return [...inodes.values()].reduce((sum, size) => sum + size, 0);
}

/**
 * Removes earlier tables that are kept: what was imported then can no longer be taken back, and the history goes on
 * saying what it was. The lock of imports is held by whoever calls.
 * @returns the entries whose tables are gone, the newest first
 */
export function emptyStates(tables: string, isDue: (entry: HistoryEntry) => boolean): HistoryEntry[] {
  const due = keptStates(tables).filter(isDue);
  for (const { number } of due) rmSync(beforeFolder(tables, number), { recursive: true, force: true });
  return due;
}
