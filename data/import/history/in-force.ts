import type { HistoryEntry } from './entry';

/**
 * The imports that a table holds, whichever were taken back or came again: an import adds itself, taking it back leaves it
 * out, and serving an earlier state again gives those that the table held then.
 * @param history in any order
 */
export function importsInForce(history: readonly HistoryEntry[], table: string): ReadonlySet<number> {
  const entries = new Map(history.map((entry) => [entry.number, entry]));
  const [before, after] = [new Map<number, ReadonlySet<number>>(), new Map<number, ReadonlySet<number>>()];
  let held: ReadonlySet<number> = new Set();
  for (const number of [...entries.keys()].sort((a, b) => a - b)) {
    before.set(number, held);
    held = heldAfter(entries.get(number)!);
    after.set(number, held);
  }
  return held;

  function heldAfter({ number, act, about, changes }: HistoryEntry): ReadonlySet<number> {
    const subject = act === 'import' ? null : entries.get(about!);
    if (!(table in (subject?.changes ?? changes))) return held;
    if (act === 'import') return new Set([...held, number]);
    if (act === 'restore') return after.get(about!) ?? held;
    if (subject?.act === 'import') return new Set([...held].filter((other) => other !== about));
    return before.get(about!) ?? held;
  }
}

/** Tells of each entry of a history whether it has been taken back: of an import, that no table holds it any more. */
export function undoneIn(history: readonly HistoryEntry[]): (number: number) => boolean {
  const entries = new Map(history.map((entry) => [entry.number, entry]));
  const tables = new Set(history.flatMap(({ changes }) => Object.keys(changes)));
  const held = new Map([...tables].map((table) => [table, importsInForce(history, table)]));
  const undos = history.filter(({ act }) => act === 'undo');
  const isUndone = (number: number): boolean => {
    const entry = entries.get(number);
    if (entry?.act !== 'import') return undos.some((undo) => undo.about === number && !isUndone(undo.number));
    const changed = Object.keys(entry.changes);
    return changed.length > 0 && !changed.some((table) => held.get(table)!.has(number));
  };
  return isUndone;
}
