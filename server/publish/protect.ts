import { CheapestMovement } from './cheapest-movement';
import { findNarrow, type Narrow } from './find-narrow';
import { hideMore } from './hide-more';
import { LeastHidden } from './least-hidden';
import type { LinkedCounts } from './linked-counts';
import { movableCounts, type MovableCounts } from './movable-counts';
import { Movements } from './movements';
import { openSolver } from './open-solver';

export interface Protection {
  /** the cells that are not published: those that are too small, and others without which they could be worked out */
  hidden: Set<number>;
  /** cells that are hidden for being small */
  primary: Set<number>;
  /** what is lost by it, in the unit of the rules' `loss` */
  loss: number;
  /** no way to protect these counts loses less than this */
  least_loss: number;
}

export interface Rules {
  /** counts from 1 to below this are hidden, and no hidden count can be narrowed to fewer values than this apart */
  threshold: number;
  /** cells that were hidden before, with the same count, and stay hidden */
  hidden?: ReadonlySet<number>;
  /** cells that were published before: everybody knows them, and hiding them protects nothing */
  known?: ReadonlySet<number>;
  /** loss of hiding each cell, above 0; 1 each when left out */
  loss?: readonly number[];
  /** for how long to look for a better solution: then what was found is made safe as it is */
  seconds?: number;
  /** aborted when nobody waits for it any more */
  signal?: AbortSignal;
}

const SECONDS = 20;
/** A relaxed solution that conditions hardly raise any more is near its end. */
const RAISED = 1e-4;
/** A cell that a relaxed solution hides by more than this is hidden to begin with. */
const MOSTLY = 0.9;

/**
 * Hides small counts and as few others as needed, so that from all sums that are published no hidden count can be narrowed
 * to less than the threshold. Cell suppression by cutting planes: one program says what to hide, the attacker's program
 * what that fails to protect and why, until nothing does (Fischetti & Salazar 2001, Management Science 47:1008–1027): first
 * with parts of cells, which is fast, then with whole ones. When the time is up, what is missing is
 * added by the cheapest movements, and what is not needed is opened again;
 * `least_loss` says how far that may be from the best. Zeros are published: that nothing was reported tells of nobody.
 */
export async function protect(counts: LinkedCounts, rules: Rules): Promise<Protection> {
  const { threshold, seconds = SECONDS, signal } = rules;
  const loss = rules.loss ?? counts.n.map(() => 1);
  const { known = new Set(), hidden: before = new Set() } = rules;
  const primary = cellsWhere(counts, (count, i) => !known.has(i) && count > 0 && count < threshold);
  const fixed = new Set([...primary, ...before]);
  if (fixed.size === 0) return { hidden: new Set(), primary, loss: 0, least_loss: 0 };
  const open = cellsWhere(counts, (count, i) => count === 0 || known.has(i));
  const movable = movableCounts(counts, open, fixed);
  const found = await protectMovable(movable, {
    threshold,
    loss: movable.cells.map((cell) => loss[cell]!),
    fixed: movable.indexesOf(fixed),
    until: Date.now() + 1000 * seconds,
    signal,
  });
  const hidden = new Set([...found.hidden].map((i) => movable.cells[i]!));
  return { hidden, primary, loss: sumOf(hidden, loss), least_loss: found.bound };
}

interface Task {
  threshold: number;
  loss: readonly number[];
  fixed: ReadonlySet<number>;
  until: number;
  signal: AbortSignal | undefined;
}

async function protectMovable(
  counts: MovableCounts,
  { threshold, loss, fixed, until, signal }: Task,
): Promise<{ hidden: number[]; bound: number }> {
  const highs = await openSolver();
  const program = new LeastHidden(highs, loss, fixed);
  const cheapest = new CheapestMovement(highs, counts, loss);
  const movements = new Movements(highs, counts, threshold);
  try {
    for (const condition of aloneInBalance(counts, threshold)) program.add(condition, threshold);
    let best = relax(program, movements, threshold, until, signal);
    while (Date.now() < until) {
      signal?.throwIfAborted();
      const solved = program.solve((until - Date.now()) / 1000);
      if (solved === null) break;
      best = { share: solved.share, bound: Math.max(best.bound, solved.bound) };
      movements.hide(best.share, false);
      const narrow = findNarrow(movements, best.share, threshold);
      if (narrow.length === 0) return { hidden: hiddenIn(best.share), bound: best.bound };
      for (const condition of narrow) program.add(condition, threshold);
    }
    const most = Float64Array.from(best.share, (part, i) => (fixed.has(i) || part > MOSTLY ? 1 : 0));
    const safe = hideMore(movements, cheapest, most, { threshold, loss, fixed, signal });
    return { hidden: hiddenIn(safe), bound: best.bound };
  } finally {
    program.close();
    cheapest.close();
    movements.close();
  }
}

/** Adds conditions to the relaxed program until they hardly raise its loss. */
function relax(program: LeastHidden, movements: Movements, threshold: number, until: number, signal?: AbortSignal) {
  let solved = program.relax();
  let before = 0;
  while (Date.now() < until && solved.bound > before * (1 + RAISED)) {
    signal?.throwIfAborted();
    movements.hide(solved.share, true);
    const narrow = findNarrow(movements, solved.share, threshold);
    if (narrow.length === 0) break;
    for (const condition of narrow) program.add(condition, threshold);
    before = solved.bound;
    solved = program.relax();
  }
  return solved;
}

function cellsWhere({ n }: LinkedCounts, is: (count: number, i: number) => boolean): Set<number> {
  return new Set(n.flatMap((count, i) => (is(count, i) ? [i] : [])));
}

function hiddenIn(share: ArrayLike<number>): number[] {
  return Array.from(share, (part, i) => (part > 0.5 ? i : -1)).filter((i) => i >= 0);
}

function sumOf(cells: ReadonlySet<number>, loss: readonly number[]): number {
  return [...cells].reduce((sum, cell) => sum + loss[cell]!, 0);
}

/** A count is known to whoever knows the rest of one of its sums: of those at least one other is hidden. */
function aloneInBalance({ balances }: MovableCounts, threshold: number): Pick<Narrow, 'cell' | 'adds'>[] {
  return balances.flatMap(({ cells }) =>
    cells.map((cell) => ({
      cell,
      adds: new Map(cells.filter((other) => other !== cell).map((other) => [other, threshold])),
    })),
  );
}
