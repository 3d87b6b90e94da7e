import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../pack/schema';
import { ImportError } from '../sources/source';
import { historyMessages } from '../text/history-messages';
import type { HistoryEntry } from './history/entry';
import { identityOf, linkFile, tableFile } from './history/files';
import { importsInForce, undoneIn } from './history/in-force';
import { nextNumber, putInPlace, readHistory, tableBefore } from './history/history';
import { EVENT_KEYS, takeOutRows, type TakenOut } from './take-out-rows';

interface Undo {
  dataDir: string;
  municipality: string;
  language: Language;
  by: string;
  /** what is yet to be written down of it elsewhere */
  untold?: string;
}

/**
 * Takes one import back: the tables become as they were where nothing has come since; else its rows are taken out, and
 * those that it replaced or withdrew come back as the imports that still hold have left them. Where none is left, the table
 * is again what it was before the first. That is an act of its own, which can be taken back too. The lock of imports is
 * held by whoever calls.
 * @throws {ImportError} when there is none such, it has been taken back, or others must be taken back before it
 */
export async function undoImport(number: number, undo: Undo): Promise<HistoryEntry> {
  return actOn(number, undo, 'undo', async (entry, history, original, staged) => {
    const say = historyMessages[undo.language];
    if (undoneIn(history)(number)) throw new ImportError(say.undoneAlready(number));
    const changed = Object.keys(entry.changes);
    if (changed.length === 0) throw new ImportError(say.nothingToUndo(number));
    const tables = entry.act === 'import' ? changed.filter((table) => importsInForce(history, table).has(number)) : changed; // prettier-ignore
    for (const table of tables) {
      const { before, after } = entry.changes[table]!;
      const now = tableFile(original, table);
      const kept = tableBefore(original, number, table);
      if (before !== null && kept === null) throw new ImportError(say.stateGone(number));
      if (identityOf(now) === after) {
        if (kept !== null) linkFile(kept, tableFile(staged, table));
        continue;
      }
      const later = history.filter((other) => other.number > number && table in other.changes).map((other) => other.number); // prettier-ignore
      const key = EVENT_KEYS[table];
      const then = findState(original, history, table, after);
      if (key === undefined || then === null || entry.act !== 'import')
        throw new ImportError(say.undoLaterFirst(number, later));
      const to = tableFile(staged, table);
      const others = othersThan(number, history, original, table);
      const isLeft = await takeOutRows({ number, key, before: kept, after: then, now, to, ...others, dataDir: undo.dataDir }); // prettier-ignore
      if (!isLeft) linkFirst(original, history, table, to);
    }
    return tables;
  });
}

/** What the other imports of a table of events have left in it, as far as that is kept. */
function othersThan(
  number: number,
  history: readonly HistoryEntry[],
  original: string,
  table: string,
): Pick<TakenOut, 'holding' | 'undone' | 'withdrew'> {
  const held = importsInForce(history, table);
  const others = history.filter((entry) => entry.act === 'import' && entry.number !== number && table in entry.changes);
  const undone = others.flatMap((entry) => {
    const before = tableBefore(original, entry.number, table);
    return held.has(entry.number) || entry.number > number || before === null ? [] : [{ number: entry.number, before }];
  });
  const withdrew = others.flatMap((entry) => {
    if (!held.has(entry.number) || (undone.length === 0 && entry.number < number)) return [];
    const before = tableBefore(original, entry.number, table);
    const after = findState(original, history, table, entry.changes[table]!.after);
    return before === null || after === null || !Number(entry.report?.['rows_withdrawn'])
      ? []
      : [{ number: entry.number, before, after }];
  });
  return { holding: [...held].filter((other) => other !== number), undone, withdrew };
}

/** What a table was before the first import; nothing where it was not there, or is no longer kept. */
function linkFirst(original: string, history: readonly HistoryEntry[], table: string, to: string): void {
  const first = [...history].reverse().find((entry) => table in entry.changes);
  const kept = first === undefined ? null : tableBefore(original, first.number, table);
  if (kept !== null) linkFile(kept, to);
}

/**
 * Serves the tables again as they were after an import.
 * @throws {ImportError} when there is none such, or that state has been taken away
 */
export async function restoreImport(number: number, undo: Undo): Promise<HistoryEntry> {
  return actOn(number, undo, 'restore', (entry, history, original, staged) => {
    for (const [table, { after }] of Object.entries(entry.changes)) {
      if (after === null) continue;
      const then = findState(original, history, table, after);
      if (then === null) throw new ImportError(historyMessages[undo.language].stateGone(number));
      linkFile(then, tableFile(staged, table));
    }
    return Promise.resolve(Object.keys(entry.changes));
  });
}

/** Whether the tables as they were after an import are kept, and are not those that are served now. */
export function canRestore(entry: HistoryEntry, history: readonly HistoryEntry[], original: string): boolean {
  const changes = Object.entries(entry.changes);
  return (
    changes.some(([table, { after }]) => after !== identityOf(tableFile(original, table))) &&
    changes.every(([table, { after }]) => after === null || findState(original, history, table, after) !== null)
  );
}

async function actOn(
  number: number,
  { dataDir, municipality, language, by, untold }: Undo,
  act: 'undo' | 'restore',
  stage: (entry: HistoryEntry, history: HistoryEntry[], original: string, staged: string) => Promise<string[]>,
): Promise<HistoryEntry> {
  const original = join(dataDir, municipality);
  const history = readHistory(original);
  const about = history.find((entry) => entry.number === number);
  if (about === undefined) throw new ImportError(historyMessages[language].noSuchImport(number));
  const folder = mkdtempSync(join(dataDir, 'import-'));
  try {
    const staged = join(folder, municipality);
    mkdirSync(staged);
    const tables = await stage(about, history, original, staged);
    const changes = tables.map((table) => [table, { before: identityOf(tableFile(original, table)), after: identityOf(tableFile(staged, table)) }] as const); // prettier-ignore
    const entry: HistoryEntry = {
      ...about,
      number: nextNumber(original),
      act,
      about: number,
      at: new Date().toISOString(),
      by,
      report: null,
      changes: Object.fromEntries(changes.filter(([, { before, after }]) => before !== after)),
    };
    putInPlace(original, entry, staged, null, untold ?? null);
    return entry;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file of a table that lies in its place or is kept as somebody's earlier state. */
function findState(
  original: string,
  history: readonly HistoryEntry[],
  table: string,
  identity: string | null,
): string | null {
  const now = tableFile(original, table);
  if (identity === null) return null;
  if (identityOf(now) === identity) return now;
  const holder = history.find((entry) => entry.changes[table]?.before === identity);
  return holder === undefined ? null : tableBefore(original, holder.number, table);
}
