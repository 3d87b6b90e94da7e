import type { Position } from 'geojson';

export interface JoinedRings {
  /** closed: the last position is the first */
  rings: Position[][];
  /** chains whose ends meet nothing, because the rest is not in the file */
  open: number;
}

const key = ([lng, lat]: Position) => `${lng} ${lat}`;

/** Joins the lines that a multipolygon is made of, in any order and direction, into rings. */
export function joinRings(lines: readonly Position[][]): JoinedRings {
  const left = new Set(lines.filter((line) => line.length > 1));
  const byEnd = new Map<string, Position[][]>();
  for (const line of left)
    for (const end of [line[0]!, line.at(-1)!]) byEnd.set(key(end), [...(byEnd.get(key(end)) ?? []), line]);
  const rings: Position[][] = [];
  let open = 0;
  for (const line of left) {
    left.delete(line);
    const ring = [...line];
    while (key(ring[0]!) !== key(ring.at(-1)!)) {
      const end = key(ring.at(-1)!);
      const next = byEnd.get(end)?.find((candidate) => left.has(candidate));
      if (next === undefined) break;
      left.delete(next);
      ring.push(...(key(next[0]!) === end ? next : next.toReversed()).slice(1));
    }
    if (key(ring[0]!) !== key(ring.at(-1)!)) open++;
    else if (ring.length >= 4) rings.push(ring);
  }
  return { rings, open };
}

/** Gives each inner ring to the outer one around it; an inner ring outside all of them is left out. */
export function nestRings(outer: readonly Position[][], inner: readonly Position[][]): Position[][][] {
  const polygons = outer.map((ring) => [ring]);
  for (const hole of inner) polygons.find(([ring]) => isInside(hole[0]!, ring!))?.push(hole);
  return polygons;
}

/** Whether a position is inside a ring, by crossings of a line to the east. */
export function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1]!;
    const [bx = 0, by = 0] = ring[i]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
