import { findNarrow } from './find-narrow';
import type { LinkedCounts } from './linked-counts';
import type { Movements } from './movements';

interface How {
  threshold: number;
  loss: readonly number[];
  signal: AbortSignal | undefined;
}

/**
 * Makes safe what a program left unfinished: hides all that it hides for the most part, then for each cell that is still
 * too well known what adds most to it for its loss, until none is.
 * @param share per cell as of the program, 0 to 1
 */
export function hideMore(
  movements: Movements,
  { n }: LinkedCounts,
  share: ArrayLike<number>,
  { threshold, loss, signal }: How,
): Float64Array {
  const hidden = Float64Array.from(share, (part) => (part > 0.5 ? 1 : 0));
  while (true) {
    signal?.throwIfAborted();
    movements.hide(hidden, false);
    const narrow = findNarrow(movements, hidden, threshold);
    if (narrow.length === 0) return hidden;
    const more = new Set<number>();
    for (const { adds } of narrow) {
      const useful = [...adds].filter(([cell]) => hidden[cell] === 0 && n[cell]! > 0);
      // what is hidden for another cell of this round may be enough
      if (useful.some(([cell]) => more.has(cell))) continue;
      const worth = ([cell, by]: [number, number]) => ((share[cell]! + 0.01) * by) / loss[cell]!;
      const best = useful.toSorted((a, b) => worth(b) - worth(a))[0];
      if (best) more.add(best[0]);
    }
    for (const cell of more) hidden[cell] = 1;
  }
}
