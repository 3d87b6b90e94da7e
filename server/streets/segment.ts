import type { Position } from 'geojson';

/** A stretch of street between two crossings. */
export interface Segment {
  /** where its middle is, in whole metres: the same for as long as the street is */
  id: string;
  name: string | null;
  class: string;
  /** degrees */
  line: Position[];
  /** metres */
  xy: [x: number, y: number][];
  length_m: number;
}

interface Way {
  class: string;
  name: string | null;
  line: readonly Position[];
}

/** A position as text, the same for streets that meet there. */
export const positionKey = ([lng = 0, lat = 0]: Position) => `${lng} ${lat}`;

/** Cuts ways where they meet: at every position that more than one of them goes through. */
export function cutAtCrossings(ways: readonly Way[], toMetres: (position: Position) => Position): Segment[] {
  const passes = new Map<string, number>();
  for (const { line } of ways)
    // a ring goes through its first position twice
    for (const position of line) passes.set(positionKey(position), (passes.get(positionKey(position)) ?? 0) + 1);
  const cut = ways.flatMap(({ class: kind, name, line }) => {
    const segments: Omit<Segment, 'id'>[] = [];
    let begun: Position[] = [];
    line.forEach((position, i) => {
      begun.push(position);
      const isEnd = i === line.length - 1;
      if (begun.length < 2 || !(isEnd || (passes.get(positionKey(position)) ?? 0) > 1)) return;
      segments.push(measured(kind, name, begun, toMetres));
      begun = [position];
    });
    return segments.filter(({ length_m }) => length_m > 0);
  });
  // two that lie on each other have one middle
  const used = new Map<string, number>();
  return cut.map((segment) => {
    const middle = middleOf(segment).map(Math.round).join('_');
    const n = (used.get(middle) ?? 0) + 1;
    used.set(middle, n);
    return { id: n === 1 ? middle : `${middle}_${n}`, ...segment };
  });
}

/** The point halfway along a segment, metres. */
export function middleOf({ xy, length_m }: Pick<Segment, 'xy' | 'length_m'>): [x: number, y: number] {
  let left = length_m / 2;
  for (let i = 1; i < xy.length; i++) {
    const [[ax, ay], [bx, by]] = [xy[i - 1]!, xy[i]!];
    const piece = Math.hypot(bx - ax, by - ay);
    if (piece > 0 && left <= piece) return [ax + (left / piece) * (bx - ax), ay + (left / piece) * (by - ay)];
    left -= piece;
  }
  return xy.at(-1)!;
}

function measured(kind: string, name: string | null, line: Position[], toMetres: (p: Position) => Position) {
  const xy = line.map((position): [number, number] => {
    const [x = 0, y = 0] = toMetres(position);
    return [x, y];
  });
  const length_m = xy.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - xy[i]![0], y - xy[i]![1]), 0);
  return { name, class: kind, line, xy, length_m };
}
