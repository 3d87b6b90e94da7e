import type { FieldOutcome } from '../api/types';
import type { Entry } from './entry';

/** as many as the server takes at once, and few enough for a weak signal */
const MAX_BATCH = 20;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** What is sent next: the oldest that wait, of whoever is signed in. */
export function nextBatch(entries: readonly Entry[], user_id: string): Entry[] {
  return entries
    .filter((entry) => entry.state === 'waiting' && entry.user_id === user_id)
    .sort((a, b) => a.seq - b.seq)
    .slice(0, MAX_BATCH);
}

/** What becomes of entries by what the server says of each, in the same order; one that it says nothing of waits on. */
export function settle(batch: readonly Entry[], outcomes: readonly FieldOutcome[]): Entry[] {
  return batch.map((entry, i) => {
    const outcome = outcomes[i];
    if (outcome === undefined) return entry;
    const { code, message } = outcome;
    const state = outcome.status === 'refused' ? 'refused' : message === '' ? 'saved' : 'told';
    return { ...entry, state, code, message };
  });
}

/** Entries that the passes from the server already tell of: they are no longer needed here. */
export function outdated(entries: readonly Entry[], report_ids: readonly string[]): Entry[] {
  const known = new Set(report_ids);
  return entries.filter(({ state, report }) => state === 'saved' && known.has(report.report_id));
}

/** How long to wait after so many failures in a row. */
export function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));
}

/** A refused report as a new one: the server knows the old id, or refuses it again. */
export function mended(
  entry: Entry,
  changes: Partial<Record<'at' | 'from' | 'to', string>>,
  report_id: string,
): Omit<Entry, 'seq'> {
  const { report, user_id, undone_kind } = entry;
  return {
    user_id,
    undone_kind,
    report: { ...report, ...changes, report_id },
    state: 'waiting',
    code: '',
    message: '',
  };
}
