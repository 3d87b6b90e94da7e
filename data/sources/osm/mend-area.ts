import type { MultiPolygon, Polygon, Position } from 'geojson';
import { findCrossings } from './find-crossings';
import { isInside, nestRings } from './join-rings';

interface MendedArea {
  geometry: Polygon | MultiPolygon;
  /** whether its outline had to be mended */
  mended: boolean;
  /** whether a part of it could not be, and is left out */
  partly: boolean;
}

/**
 * An area whose rings are closed and do not cross themselves. What there is only one way to read is mended: a ring that
 * is not closed, goes out and back along the same line, meets itself in a corner, or crosses itself once so that all ways
 * of filling it agree. What could be read in several ways is left out.
 * @returns null where nothing of it is left
 */
export function mendArea(area: Polygon | MultiPolygon): MendedArea | null {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const read = parts.map(([outline = [], ...holes]) => {
    const around = mendRing(outline);
    const within = holes.map(mendRing).filter((hole) => hole !== null);
    if (around === null || within.length < holes.length) return null;
    return {
      mended: around.mended || within.some((hole) => hole.mended),
      polygons: nestRings(around.outer, [...around.inner, ...within.flatMap(({ outer }) => outer)]),
    };
  });
  const mended = read.some((part) => part?.mended);
  const partly = read.includes(null);
  const polygons = read.flatMap((part) => part?.polygons ?? []);
  const [first] = polygons;
  if (first === undefined) return null;
  if (!mended && !partly) return { geometry: area, mended, partly };
  const geometry: Polygon | MultiPolygon =
    polygons.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: polygons };
  return { geometry, mended, partly };
}

interface MendedRing {
  outer: Position[][];
  inner: Position[][];
  mended: boolean;
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

function mendRing(given: readonly Position[]): MendedRing | null {
  const isClosed = given.length > 1 && isSame(given[0]!, given.at(-1)!);
  const corners = withoutSpikes(isClosed ? given.slice(0, -1) : given);
  const crossings = findCrossings(corners, 2);
  if (crossings.length > 1) return null;
  const loops = splitAtCorners(crossings.length === 0 ? corners : putIn(corners, crossings[0]!)).filter(
    (loop) => loop.length >= 3,
  );
  if (loops.length === 0) return null;
  const mended = !isClosed || corners.length < withoutRepeats(given).length - Number(isClosed) || loops.length > 1;
  const rings = loops.map((loop) => [...loop, loop[0]!]);
  // a loop within another that goes the same way round is filled by one rule and is a hole by another
  const around = rings.map((ring) => rings.filter((other) => other !== ring && isInside(middleOf(ring), other)));
  if (around.some((those, i) => those.some((other) => turn(other) === turn(rings[i]!)))) return null;
  return {
    outer: rings.filter((_, i) => around[i]!.length % 2 === 0),
    inner: rings.filter((_, i) => around[i]!.length % 2 === 1),
    mended,
  };
}

/** Between the first corners, so that it lies on the ring and on no corner that two loops share. */
function middleOf([a, b]: readonly Position[]): Position {
  return [(a![0]! + b![0]!) / 2, (a![1]! + b![1]!) / 2];
}

/** 1 where a ring goes round counter-clockwise, -1 where clockwise. */
function turn(ring: readonly Position[]): number {
  return Math.sign(ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ring[i]![0]! * y - x * ring[i]![1]!, 0));
}

function withoutRepeats(corners: readonly Position[]): Position[] {
  return corners.filter((corner, i) => i === 0 || !isSame(corner, corners[i - 1]!));
}

/** Without what goes out and back the same way. */
function withoutSpikes(given: readonly Position[]): Position[] {
  const corners = withoutRepeats(given);
  for (let i = 0; i < corners.length && corners.length > 2;) {
    const [before, after] = [corners.at(i - 1)!, corners[(i + 1) % corners.length]!];
    if (isSame(before, corners[i]!)) corners.splice(i, 1);
    else if (isSame(before, after)) {
      corners.splice(i, 1);
      i = Math.max(0, i - 1);
    } else i++;
  }
  return corners;
}

function putIn(corners: readonly Position[], { first, second, at }: ReturnType<typeof findCrossings>[number]) {
  return [
    ...corners.slice(0, first + 1),
    at,
    ...corners.slice(first + 1, second + 1),
    at,
    ...corners.slice(second + 1),
  ];
}

/** The loops of a ring that comes back to a corner that it has been at. */
function splitAtCorners(corners: readonly Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  const at = new Map<string, number>();
  const key = ([x = 0, y = 0]: Position) => `${x} ${y}`;
  for (const corner of corners) {
    const seen = at.get(key(corner));
    if (seen !== undefined) {
      const loop = path.splice(seen);
      for (const each of loop) at.delete(key(each));
      loops.push(loop);
    }
    at.set(key(corner), path.length);
    path.push(corner);
  }
  return [...loops, path];
}
