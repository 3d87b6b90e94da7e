import type { Movements } from './movements';

/** A hidden cell that comes too close to being known, and what others add to it by being hidden: it takes `least` in all. */
export interface Narrow {
  cell: number;
  /** how far it can be moved */
  room: { up: number; down: number };
  adds: ReadonlyMap<number, number>;
}

const SLACK = 1e-6;

/**
 * The hidden cells whose value can be narrowed to less than `least`, each with what hiding others would add. Movements that
 * were found for one cell show that others move too, which are then not asked for.
 * @param share per cell: 1 hidden, 0 open, between where a relaxed program hides a part of it: then its part of `least` is asked
 */
export function findNarrow(movements: Movements, share: ArrayLike<number>, least: number): Narrow[] {
  const cells = Array.from(share, (part, i) => ({ part, i })).filter(({ part }) => part > SLACK);
  const [up, down] = [new Float64Array(share.length), new Float64Array(share.length)];
  const witness = (moved: Float64Array) => {
    for (const { i } of cells) {
      const by = moved[i]!;
      if (by > up[i]!) up[i] = by;
      if (-by > down[i]!) down[i] = -by;
    }
  };
  const narrow: Narrow[] = [];
  for (const { i: cell, part } of cells) {
    const isWide = () => up[cell]! + down[cell]! >= part * least - SLACK;
    if (isWide()) continue;
    const higher = movements.furthest(cell, 1);
    witness(higher.moved);
    if (isWide()) continue;
    const lower = movements.furthest(cell, -1);
    witness(lower.moved);
    if (isWide()) continue;
    const adds = new Map<number, number>();
    for (const [direction, { price }] of [[1, higher] as const, [-1, lower] as const])
      for (const [other, by] of leastAdds(movements, cell, direction, price, share))
        adds.set(other, Math.min(least, (adds.get(other) ?? 0) + by));
    if (sumOf(adds, share) < part * least - SLACK)
      narrow.push({ cell, room: { up: up[cell]!, down: down[cell]! }, adds });
  }
  return narrow;
}

/** The solver's prices with the sign that proves more: less is added by what is hidden already. */
function leastAdds(
  movements: Movements,
  cell: number,
  direction: 1 | -1,
  price: Float64Array,
  share: ArrayLike<number>,
): Map<number, number> {
  const [one, other] = [price, price.map((value) => -value)].map((signed) => movements.adds(cell, direction, signed));
  return sumOf(one!, share) <= sumOf(other!, share) ? one! : other!;
}

function sumOf(adds: ReadonlyMap<number, number>, share: ArrayLike<number>): number {
  let sum = 0;
  for (const [cell, by] of adds) sum += by * share[cell]!;
  return sum;
}
