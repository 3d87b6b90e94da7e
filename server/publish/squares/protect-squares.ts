import { attackVersions, SQUARE, type PublicCell, type SquareLayer } from '../attack-versions';
import type { CountedSquare } from './count-squares';
import { classOf, squareClasses } from './square-classes';

/** Numbers and names alone, so that it can be sent to another thread. */
export interface SquaresToProtect {
  year: string;
  threshold: number;
  /** all that is published of the year and its quarters, per stadsdel */
  cells: readonly PublicCell[];
  /** offences of the year per stadsdel, hidden ones too */
  totals: Readonly<Record<string, number>>;
  squares: readonly Pick<CountedSquare, 'square' | 'areas' | 'n' | 'is_sparse'>[];
}

/** A class by its number, or nothing. */
export type ShownClass = number | 'protected';

const SLACK = 1e-6;
const sumOf = (n: readonly number[]) => n.reduce((sum, each) => sum + each, 0);

/**
 * The class of each square, or that it is protected: so that from all classes with all counts of stadsdelar neither a
 * square nor a hidden count can be told more closely than the threshold, or than it could without the squares. Whoever
 * attacks is taken to know even how many offences of each stadsdel lie in no square. What is told too closely is hidden
 * first by itself, then with all squares of its stadsdel.
 * @returns one per square, in order
 */
export async function protectSquares({
  year,
  threshold,
  cells,
  totals,
  squares,
}: SquaresToProtect): Promise<ShownClass[]> {
  const classes = squareClasses(threshold);
  const shown = squares.map(({ n, is_sparse }): ShownClass => (is_sparse ? 'protected' : classOf(sumOf(n), classes)));
  const missing = missingOf(squares, totals);
  const layerOf = (of: readonly ShownClass[]): SquareLayer => ({
    time: year,
    missing,
    squares: squares.map(({ square, areas }, i) => {
      const own = of[i]!;
      return { square, areas, ...(own === 'protected' ? { low: 0, high: null } : classes[own]!) };
    }),
  });
  const narrowIn = (of: readonly ShownClass[]) => attackVersions([cells], layerOf(of), threshold);
  const without = await narrowIn(squares.map(() => 'protected'));
  const least = new Map(without.map(({ name, low, high }) => [name, high - low]));
  const at = new Map(squares.map(({ square }, i) => [`${year} ${SQUARE} ${square}`, i]));
  const touching = (areas: readonly string[]) =>
    squares.flatMap((square, i) => (square.areas.some((area) => areas.includes(area)) ? [i] : []));
  for (;;) {
    const narrow = (await narrowIn(shown)).filter(
      ({ name, low, high }) => high - low < Math.min(threshold, least.get(name) ?? Infinity) - SLACK,
    );
    if (narrow.length === 0) return shown;
    const before = shown.filter((each) => each === 'protected').length;
    for (const { name } of narrow) {
      const i = at.get(name);
      if (i !== undefined && shown[i] !== 'protected') shown[i] = 'protected';
      else for (const other of touching(i === undefined ? [name.split(' ')[1]!] : squares[i]!.areas)) shown[other] = 'protected'; // prettier-ignore
    }
    // a sum over all of them is told: nothing less will do
    if (shown.filter((each) => each === 'protected').length === before) shown.fill('protected');
  }
}

/** Offences of each stadsdel that are counted in none of its squares: what has no place, and what came in since it was published. */
function missingOf(squares: SquaresToProtect['squares'], totals: SquaresToProtect['totals']): Map<string, number> {
  const missing = new Map(Object.entries(totals));
  for (const { areas, n } of squares)
    for (const [i, area] of areas.entries()) if (missing.has(area)) missing.set(area, missing.get(area)! - n[i]!);
  return missing;
}
