import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { z } from '@hono/zod-openapi';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { newPlace } from '../contract/place-register';
import type { Town } from '../http/deps';
import { BadInput } from '../http/problem';
import { checkArea, checkRing } from '../passes/check-area';
import type { Streets } from '../streets/street-network';
import { bufferLine } from '../town/buffer-line';
import { cutToTown, shapeInDegrees } from '../town/cut-to-town';
import { areaOf, boxOf, contains, type Box, type Polygons } from '../town/planar';
import { ACCEPTED_IN_REGISTER, LEAST_AREA_M2 } from './accepted';

type Given = z.infer<typeof newPlace>['outline'];
type Ground = Pick<Town, 'pack' | 'territory'>;
type Projection = Pick<Ground['territory'], 'toMetres'>;

/** Corners of the circle round a named place. */
const CORNERS = 32;
/** How far to each side of its middle a street reaches, metres. */
const STREET_REACH_M = 20;

/** A place's outline as the store keeps it, in degrees, and where it lies. */
export interface Outline {
  geometry: Polygon | MultiPolygon;
  stadsdel: string;
  pack_place: string | null;
  made_from: Given['from'];
}

/**
 * Makes the outline that somebody asks for.
 * @param streets needed for an outline of a street
 * @throws {BadInput} when it cannot be drawn, lies outside, crosses itself, or is so small that it would be about a household
 */
export function makeOutline(given: Given, ground: Ground, streets: Streets | null = null): Outline {
  const { pack, territory } = ground;
  const refuse = (sv: string, en: string) =>
    new BadInput('outline', undefined, ACCEPTED_IN_REGISTER.outline, { sv, en });
  if (given.from === 'stadsdel') {
    const found = pack.stadsdelar.find(({ properties }) => properties.stadsdel === given.stadsdel);
    if (found === undefined) throw refuse('stadsdelen finns inte', 'there is no such stadsdel');
    return {
      geometry: found.geometry,
      stadsdel: given.stadsdel,
      pack_place: null,
      made_from: 'stadsdel',
    };
  }
  if (given.from === 'place') {
    const place = pack.places.find((each) => each.place === given.place);
    if (place === undefined || place.lng === null || place.lat === null)
      throw refuse('platsen har inget läge', 'the place has no position');
    const geometry = circle(territory, [place.lng, place.lat], given.radius_m);
    const stadsdel = place.stadsdel ?? stadsdelOf(geometry, territory);
    if (stadsdel === null) throw refuse('platsen ligger utanför kommunen', 'the place lies outside the municipality');
    return { geometry, stadsdel, pack_place: place.place, made_from: 'place' };
  }
  const geometry = shapeOf(given, ground, streets);
  if (geometry === null) throw refuse(NOT_THERE[given.from][0], NOT_THERE[given.from][1]);
  if (areaOf(toMetres(geometry, territory)) < LEAST_AREA_M2)
    throw refuse(
      'ytan är så liten att den skulle handla om ett hushåll',
      'the area is so small that it would be about a household',
    );
  const stadsdel = stadsdelOf(geometry, territory);
  if (stadsdel === null) throw refuse(...OUTSIDE);
  return { geometry, stadsdel, pack_place: null, made_from: given.from };
}

const OUTSIDE = ['ytan ligger utanför kommunen', 'the area lies outside the municipality'] as const;

const NOT_THERE = {
  drawn: OUTSIDE,
  cluster: OUTSIDE,
  square: ['rutan finns inte', 'there is no such square'],
  street: ['ingen gata ligger där', 'no street lies there'],
} as const satisfies Record<Exclude<Given['from'], 'stadsdel' | 'place'>, readonly [sv: string, en: string]>;

/** What was drawn, chosen or found; null where there is no such thing. */
function shapeOf(
  given: Exclude<Given, { from: 'stadsdel' | 'place' }>,
  ground: Ground,
  streets: Streets | null,
): Polygon | MultiPolygon | null {
  const { territory } = ground;
  if (given.from === 'square') return squareOf(given, ground);
  if (given.from === 'street') {
    const [x = 0, y = 0] = territory.toMetres([given.lng, given.lat]);
    const [nearest] = streets?.nearest.at(x, y).segments ?? [];
    const segment = nearest === undefined ? undefined : streets?.segments[nearest];
    return segment ? cutShape(bufferLine(segment.xy, STREET_REACH_M), territory) : null;
  }
  if (given.from === 'drawn') return checkArea(given.area, territory, 'outline');
  // what was found may reach over the border
  const rings = checkRing(given.area, 'outline').coordinates.map((ring) => ring.map(territory.toMetres));
  return cutShape({ type: 'Polygon', coordinates: rings }, territory);
}

function cutShape(shape: Polygon | MultiPolygon, territory: Ground['territory']): Polygon | MultiPolygon | null {
  const cut = cutToTown(shape, territory);
  return cut && shapeInDegrees(cut, territory);
}

/** An outline on the plane, to be asked what lies in it. */
export function planarOf(geometry: Polygon | MultiPolygon, territory: Projection) {
  const polygons = toMetres(geometry, territory);
  const box = boxOf(polygons);
  return { polygons, box, area_m2: Math.round(areaOf(polygons)), holds: (at: Position) => contains(polygons, box, at) };
}

/** The same of a stadsdel. */
export function planarOfStadsdel({ xy, box }: Ground['territory']['stadsdelar'][number]): Planar {
  const polygons = xy.coordinates;
  return { polygons, box, area_m2: Math.round(areaOf(polygons)), holds: (at) => contains(polygons, box, at) };
}

export type Planar = { polygons: Polygons; box: Box; area_m2: number; holds: (at: Position) => boolean };

function toMetres(geometry: Polygon | MultiPolygon, { toMetres }: Projection): Polygons {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(toMetres)));
}

function circle({ toMetres, toDegrees }: Ground['territory'], centre: Position, radius_m: number): Polygon {
  const [x = 0, y = 0] = toMetres(centre);
  const ring = Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return toDegrees([x + radius_m * Math.cos(angle), y + radius_m * Math.sin(angle)]).map(rounded);
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function squareOf({ cell_size, cell }: { cell_size: number; cell: number }, { territory }: Ground): Polygon | null {
  if (!territory.cell_sizes.includes(cell_size)) return null;
  const found = territory.grid(cell_size).cells[cell];
  if (found === undefined) return null;
  const { x, y } = found;
  const corners: Position[] = [
    [x, y],
    [x + cell_size, y],
    [x + cell_size, y + cell_size],
    [x, y + cell_size],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [corners.map((corner) => territory.toDegrees(corner).map(rounded))] };
}

/** The stadsdel in which the middle of an outline lies. */
function stadsdelOf(geometry: Polygon | MultiPolygon, territory: Ground['territory']): string | null {
  const ring = toMetres(geometry, territory)[0]![0]!.slice(0, -1);
  const middle = [0, 1].map((axis) => ring.reduce((sum, at) => sum + at[axis]!, 0) / ring.length);
  return territory.stadsdelar.find(({ xy }) => booleanPointInPolygon(middle, xy))?.stadsdel ?? null;
}

/** To about 0.1 m. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
