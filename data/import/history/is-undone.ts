import type { HistoryEntry } from './entry';

/** Whether an entry has been taken back, by an act that has not been taken back itself. */
export function isUndone(number: number, history: readonly HistoryEntry[]): boolean {
  return history.some((later) => later.act === 'undo' && later.about === number && !isUndone(later.number, history));
}
