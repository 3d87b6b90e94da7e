import { join, resolve } from 'node:path';
import { readPack } from '../pack/read-pack';
import type { Language } from '../pack/schema';
import { ImportError } from '../sources/source';
import { dateIn } from '../terms/local-date';
import { formatNumber } from '../terms/number';
import { toWallTime } from '../terms/wall-clock';
import { historyMessages } from '../text/history-messages';
import { withImportLock } from '../write-lock';
import type { HistoryEntry } from './history/entry';
import { emptyStates } from './history/empty-states';
import { finishPending, readHistory } from './history/history';
import { undoneIn } from './history/in-force';
import type { ImportCommand } from './parse-command';
import { restoreImport, undoImport } from './undo-import';

export const HISTORY_COMMANDS = ['history', 'undo', 'restore', 'empty'] as const;

/**
 * Shows what has been imported, takes one back, or serves an earlier state again.
 * @returns what to print
 * @throws {ImportError} when that cannot be
 */
export async function runHistoryCommand(command: ImportCommand): Promise<string> {
  const { language, by } = command;
  const say = historyMessages[language];
  const { id, time_zone } = readPack(command.municipality, language).municipality;
  const dataDir = resolve(command.dataDir);
  const original = join(dataDir, id);
  if (command.source === 'history') {
    const history = readHistory(original);
    if (command.json) return JSON.stringify(history, null, 2);
    const isUndone = undoneIn(history);
    return history.length === 0
      ? say.none
      : history.map((entry) => formatEntry(entry, isUndone, language, time_zone)).join('\n');
  }
  const number = Number(command.files[0]);
  if (!Number.isInteger(number)) throw new ImportError(say.badNumber(command.files[0] ?? ''));
  if (command.source === 'empty') {
    const gone = await withImportLock(dataDir, () => Promise.resolve(emptyStates(original, (entry) => entry.number <= number))); // prettier-ignore
    return say.emptied(gone.map((entry) => entry.number).reverse());
  }
  const act = command.source === 'undo' ? undoImport : restoreImport;
  const entry = await withImportLock(dataDir, () => {
    finishPending(original);
    return act(number, { dataDir, municipality: id, language, by });
  });
  return say.done[command.source === 'undo' ? 'undo' : 'restore'](number, entry.number);
}

function wallTime(instant: string, timeZone: string): string {
  const { date, min } = toWallTime(instant, timeZone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(min / 60))}:${two(min % 60)}`;
}

/** One line of the history: number, time, what, by whom, how much. */
function formatEntry(
  entry: HistoryEntry,
  isUndone: (number: number) => boolean,
  language: Language,
  timeZone: string,
): string {
  const say = historyMessages[language];
  const { report, keep_until } = entry;
  const number = (key: string) => formatNumber(Number(report?.[key] ?? 0), language);
  const parts = [
    `${String(entry.number).padStart(4)}  ${wallTime(entry.at, timeZone)}  ${say.acts[entry.act]}`,
    entry.act === 'import' ? `${entry.source}: ${entry.files.map(({ name }) => name).join(', ')}` : String(entry.about),
    say.by(entry.by),
    ...(entry.period === null ? [] : [`${entry.period.from}–${entry.period.to}`]),
    ...(report === null ? [] : [say.rows(number('rows_written'), number('rows_changed'), number('rows_withdrawn'))]),
    ...(keep_until === null ? [] : [say.keepUntil(keep_until, keep_until < dateIn(timeZone, new Date()))]),
    ...(isUndone(entry.number) ? [say.undone] : []),
  ];
  return parts.join(' · ');
}
