import type { Position } from 'geojson';

interface Crossing {
  /** the sides that cross, by the corner that each begins at; `first` < `second` */
  first: number;
  second: number;
  at: Position;
}

/**
 * Where the sides of a ring cross each other. From west to east, so that only sides that reach over each other are
 * compared.
 * @param corners of the ring, the first not repeated at the end
 * @param most how many are looked for
 */
export function findCrossings(corners: readonly Position[], most: number): Crossing[] {
  const n = corners.length;
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % n]!;
    return { i, from, to, west: Math.min(from[0]!, to[0]!), east: Math.max(from[0]!, to[0]!) };
  });
  sides.sort((a, b) => a.west - b.west);
  const found: Crossing[] = [];
  let open: typeof sides = [];
  for (const side of sides) {
    open = open.filter(({ east }) => east >= side.west);
    for (const other of open) {
      const at = crossingOf(side.from, side.to, other.from, other.to);
      if (at === null) continue;
      found.push({ first: Math.min(side.i, other.i), second: Math.max(side.i, other.i), at });
      if (found.length === most) return found;
    }
    open.push(side);
  }
  return found;
}

/** Where two sides cross between their ends; null where they do not, or only touch. */
function crossingOf(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const [ex, ey] = [d[0]! - c[0]!, d[1]! - c[1]!];
  const across = dx * ey - dy * ex;
  if (across === 0) return null;
  const [x, y] = [c[0]! - a[0]!, c[1]! - a[1]!];
  const along = (x * ey - y * ex) / across;
  const alongOther = (x * dy - y * dx) / across;
  return along > 0 && along < 1 && alongOther > 0 && alongOther < 1 ? [a[0]! + along * dx, a[1]! + along * dy] : null;
}
