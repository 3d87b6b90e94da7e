import type { CheapestMovement } from './cheapest-movement';
import { findNarrow } from './find-narrow';
import type { Movements } from './movements';

interface How {
  threshold: number;
  loss: readonly number[];
  /** cells that stay hidden in any case */
  fixed: ReadonlySet<number>;
  signal: AbortSignal | undefined;
}

/**
 * Makes safe what hides too little: for each hidden cell that comes too close to being known, hides what moves with it at
 * the least cost, until none does. Then opens again, the dearest first, what all others are safe without.
 * @param hidden 1 per hidden cell
 * @throws where no cells are left that could protect one
 */
export function hideMore(
  movements: Movements,
  cheapest: CheapestMovement,
  hidden: Float64Array,
  { threshold, loss, fixed, signal }: How,
): Float64Array {
  const everything = new Float64Array(hidden.length).fill(1);
  /** as far up as all cells together let it, and the rest down; and the other way about */
  const bothWays = (cell: number): number[][] => {
    movements.hide(everything, false);
    const [up, down] = [movements.furthest(cell, 1).by, movements.furthest(cell, -1).by];
    return [
      [up, up - threshold],
      [threshold - down, -down],
    ];
  };
  const cheapestOf = (cell: number, ways: readonly (readonly number[])[]): number[] | null => {
    const moves = ways.map((way) => way.filter((by) => by !== 0).map((by) => cheapest.find(cell, by)));
    const whole = moves.filter((way) => way.every((move) => move !== null));
    const costOf = (way: (typeof whole)[number]) => way.reduce((sum, move) => sum + move.cost, 0);
    const best = whole.toSorted((one, other) => costOf(one) - costOf(other))[0];
    return best?.flatMap((move) => move.cells) ?? null;
  };
  const hide = (cell: number) => {
    hidden[cell] = 1;
    cheapest.hide(cell);
  };
  for (const [cell, part] of hidden.entries()) if (part === 1) cheapest.hide(cell);
  for (;;) {
    signal?.throwIfAborted();
    movements.hide(hidden, false);
    const narrow = findNarrow(movements, hidden, threshold);
    if (narrow.length === 0) break;
    for (const { cell, room } of narrow) {
      // what was hidden for another cell of this round may be enough: then it moves for nothing
      const found =
        cheapestOf(cell, [[threshold - room.down], [room.up - threshold]]) ?? cheapestOf(cell, bothWays(cell));
      if (found === null) throw new RangeError(`no way to protect cell ${cell}`);
      for (const other of found) hide(other);
    }
  }
  openAgain(movements, hidden, { threshold, loss, fixed, signal });
  return hidden;
}

/**
 * Opens what all others are safe without, the dearest first. Of each hidden cell a movement is kept that proves it safe:
 * only those are asked again whose proof moves the cell that is opened.
 */
function openAgain(movements: Movements, hidden: Float64Array, { threshold, loss, fixed, signal }: How): void {
  const cells = [...hidden.keys()].filter((cell) => hidden[cell] === 1);
  const proofs = new Map(cells.map((cell) => [cell, proveSafe(movements, cell, threshold) ?? new Set([cell])]));
  const added = cells.filter((cell) => !fixed.has(cell));
  for (const cell of added.toSorted((a, b) => loss[b]! - loss[a]!)) {
    signal?.throwIfAborted();
    hidden[cell] = 0;
    movements.hide(hidden, false);
    const renewed = new Map<number, Set<number>>();
    const isSafe = [...proofs].every(([other, moves]) => {
      if (other === cell || !moves.has(cell)) return true;
      const proof = proveSafe(movements, other, threshold);
      if (proof !== null) renewed.set(other, proof);
      return proof !== null;
    });
    if (isSafe) {
      proofs.delete(cell);
      for (const [other, proof] of renewed) proofs.set(other, proof);
    } else {
      hidden[cell] = 1;
      movements.hide(hidden, false);
    }
  }
}

/** The cells that move when one moves as far as it has to; null where it does not. */
function proveSafe(movements: Movements, cell: number, threshold: number): Set<number> | null {
  const moves = new Set<number>();
  let width = 0;
  for (const direction of [1, -1] as const) {
    const { by, moved } = movements.furthest(cell, direction);
    width += by;
    for (const [other, far] of moved.entries()) if (Math.abs(far) > STILL) moves.add(other);
    if (width >= threshold - STILL) return moves;
  }
  return null;
}

/** What moves by less than this in a solution does not move. */
const STILL = 1e-6;
