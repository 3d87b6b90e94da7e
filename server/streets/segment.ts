import type { Position } from 'geojson';

/** A stretch of street between two crossings. */
export interface Segment {
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

const key = ([lng = 0, lat = 0]: Position) => `${lng} ${lat}`;

/** Cuts ways where they meet: at every position that more than one of them goes through. */
export function cutAtCrossings(ways: readonly Way[], toMetres: (position: Position) => Position): Segment[] {
  const passes = new Map<string, number>();
  for (const { line } of ways)
    // a ring goes through its first position twice
    for (const position of line) passes.set(key(position), (passes.get(key(position)) ?? 0) + 1);
  return ways.flatMap(({ class: kind, name, line }) => {
    const segments: Segment[] = [];
    let begun: Position[] = [];
    line.forEach((position, i) => {
      begun.push(position);
      const isEnd = i === line.length - 1;
      if (begun.length < 2 || !(isEnd || (passes.get(key(position)) ?? 0) > 1)) return;
      segments.push(measured(kind, name, begun, toMetres));
      begun = [position];
    });
    return segments.filter(({ length_m }) => length_m > 0);
  });
}

function measured(kind: string, name: string | null, line: Position[], toMetres: (p: Position) => Position): Segment {
  const xy = line.map((position): [number, number] => {
    const [x = 0, y = 0] = toMetres(position);
    return [x, y];
  });
  const length_m = xy.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - xy[i]![0], y - xy[i]![1]), 0);
  return { name, class: kind, line, xy, length_m };
}
