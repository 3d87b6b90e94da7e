import type { MultiPolygon } from 'geojson';
import { contains, type Box, type Polygons } from '../town/planar';

/** How far a place reaches, and how wide what surrounds it is: trials use 150 m, and a ring of 100 to 150 (METHODS 10.3). */
export const PLACE_RADIUS_M = 150;
export const BUFFER_M = 150;

/** An area that offences are counted in, in metres. */
export type Area =
  | { kind: 'place'; x: number; y: number }
  | { kind: 'stadsdel'; index: number; xy: MultiPolygon; box: Box }
  | { kind: 'outline'; polygons: Polygons; box: Box };

/** Where an offence was. */
export interface Located {
  x: number | null;
  y: number | null;
  /** -1 for none */
  stadsdel: number;
}

/** Whether an offence lies in an area, in its surroundings, or outside both. */
export function whereIn(area: Area, { x, y, stadsdel }: Located): 'inside' | 'around' | null {
  if (area.kind === 'place') {
    if (x === null || y === null) return null;
    const distance = Math.hypot(x - area.x, y - area.y);
    if (distance <= PLACE_RADIUS_M) return 'inside';
    return distance <= PLACE_RADIUS_M + BUFFER_M ? 'around' : null;
  }
  if (area.kind === 'stadsdel' && stadsdel === area.index) return 'inside';
  if (x === null || y === null) return null;
  const [west, south, east, north] = area.box;
  const isNear = x >= west - BUFFER_M && x <= east + BUFFER_M && y >= south - BUFFER_M && y <= north + BUFFER_M;
  if (!isNear) return null;
  if (area.kind === 'outline' && contains(area.polygons, area.box, [x, y])) return 'inside';
  return distanceToBorder(x, y, polygonsOf(area)) <= BUFFER_M ? 'around' : null;
}

/** Whether two areas lie so far apart that not even their surroundings meet. */
export function areApart(a: Area, b: Area): boolean {
  if (a.kind === 'place' && b.kind === 'place')
    return Math.hypot(a.x - b.x, a.y - b.y) > 2 * (PLACE_RADIUS_M + BUFFER_M);
  const apart_m = 2 * BUFFER_M;
  if (a.kind === 'place') return b.kind !== 'place' && isPlaceApart(a, b, apart_m);
  if (b.kind === 'place') return isPlaceApart(b, a, apart_m);
  const [west, south, east, north] = a.box;
  const [w, s, e, n] = b.box;
  if (w - east > apart_m || west - e > apart_m || s - north > apart_m || south - n > apart_m) return true;
  const far = (one: Polygons, other: Polygons) =>
    one.flat(2).every(([x = 0, y = 0]) => distanceToBorder(x, y, other) > apart_m);
  const [one, other] = [polygonsOf(a), polygonsOf(b)];
  // the nearest points of two outlines that do not cross are at a corner of one of them, unless one lies in the other
  return far(one, other) && far(other, one) && !holdsCorner(a, other) && !holdsCorner(b, one);
}

type Outlined = Exclude<Area, { kind: 'place' }>;

function isPlaceApart({ x, y }: { x: number; y: number }, area: Outlined, apart_m: number): boolean {
  const polygons = polygonsOf(area);
  return !contains(polygons, area.box, [x, y]) && distanceToBorder(x, y, polygons) > apart_m + PLACE_RADIUS_M;
}

function holdsCorner(area: Outlined, other: Polygons): boolean {
  const corner = other[0]?.[0]?.[0];
  return corner !== undefined && contains(polygonsOf(area), area.box, corner);
}

function polygonsOf(area: Outlined): Polygons {
  return area.kind === 'stadsdel' ? area.xy.coordinates : area.polygons;
}

/** Metres to the nearest point of an outline. */
function distanceToBorder(x: number, y: number, polygons: Polygons): number {
  let least = Infinity;
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1]!;
      const [bx = 0, by = 0] = ring[i]!;
      const [dx, dy] = [bx - ax, by - ay];
      const length_2 = dx * dx + dy * dy;
      const along = length_2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length_2));
      least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    }
  return least;
}

export interface Counted {
  before: number;
  after: number;
}

/**
 * Counts offences of two periods in an area, around it, in its control and around that: each in the first of these that
 * it lies in, so that none counts twice.
 * @param period of each offence: 1 before, 2 after; others are passed over
 */
export function countZones(points: readonly (Located & { period: number })[], response: Area, control: Area) {
  const zones = { response: none(), buffer: none(), control: none(), buffer_control: none() };
  for (const point of points) {
    if (point.period === 0) continue;
    const when = point.period === 1 ? 'before' : 'after';
    const here = whereIn(response, point);
    const there = here === null ? whereIn(control, point) : null;
    if (here !== null) zones[here === 'inside' ? 'response' : 'buffer'][when]++;
    else if (there !== null) zones[there === 'inside' ? 'control' : 'buffer_control'][when]++;
  }
  return zones;
}

export type Zones = ReturnType<typeof countZones>;

function none(): Counted {
  return { before: 0, after: 0 };
}
