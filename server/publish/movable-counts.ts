import type { LinkedCounts } from './linked-counts';

/** Cells that add up, each with its sign, to a number that does not change: what of a sum can move. */
interface Balance {
  cells: readonly number[];
  signs: readonly number[];
}

/** The cells that can move at all, numbered anew, and what keeps their movements together. */
export interface MovableCounts {
  n: readonly number[];
  balances: readonly Balance[];
  /** per movable cell its number among all */
  cells: readonly number[];
  /** of a set of all cells those that can move */
  indexesOf: (all: ReadonlySet<number>) => Set<number>;
}

/**
 * The part of the counts that is not known to everybody in any case. Known are the cells that are open, and each that is left
 * alone in a sum whose other cells are: hiding it protects nothing, and programs are solved much faster without it.
 * @param open cells that are not hidden in any case
 * @param fixed cells that are hidden in any case: these are kept
 */
export function movableCounts(
  { n, sums }: LinkedCounts,
  open: ReadonlySet<number>,
  fixed: ReadonlySet<number>,
): MovableCounts {
  const still = findStill({ n, sums }, open, fixed);
  const cells = [...n.keys()].filter((cell) => !still.has(cell));
  const index = new Map(cells.map((cell, i) => [cell, i]));
  const balances = sums.flatMap(({ total, parts }): Balance[] => {
    const moving = [{ cell: total, sign: 1 }, ...parts.map((cell) => ({ cell, sign: -1 }))].filter(({ cell }) =>
      index.has(cell),
    );
    if (moving.length === 0) return [];
    return [{ cells: moving.map(({ cell }) => index.get(cell)!), signs: moving.map(({ sign }) => sign) }];
  });
  const indexesOf = (all: ReadonlySet<number>) => new Set([...all].flatMap((cell) => index.get(cell) ?? []));
  return { n: cells.map((cell) => n[cell]!), balances, cells, indexesOf };
}

function findStill({ n, sums }: LinkedCounts, open: ReadonlySet<number>, fixed: ReadonlySet<number>): Set<number> {
  const found = new Set(open);
  const members = sums.map(({ total, parts }) => [total, ...parts]);
  const sumsWith: number[][] = n.map(() => []);
  for (const [sum, cells] of members.entries()) for (const cell of cells) sumsWith[cell]!.push(sum);
  const left = members.map((cells) => cells.filter((cell) => !found.has(cell)).length);
  const alone = left.flatMap((n_left, sum) => (n_left === 1 ? [sum] : []));
  // what is appended on the way is gone through as well
  for (const sum of alone) {
    const cell = members[sum]!.find((each) => !found.has(each));
    if (cell === undefined || fixed.has(cell)) continue;
    found.add(cell);
    for (const other of sumsWith[cell]!) if (--left[other]! === 1) alone.push(other);
  }
  return found;
}
