import { bboxClip } from '@turf/bbox-clip';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Position, MultiPolygon, Polygon } from 'geojson';
import type { Cell, Grid, Part } from './grid';
import { boxOf, markCrossed, type Box, contains, areaOf } from './planar';
import type { Territory } from './territory';
import { waterIn } from './water';

/** Shares of a square below this are a border that only touches it. */
const LEAST_AREA_M2 = 0.01;

/** Less land than this is the rounding of a shore that follows the side of a square. */
const LEAST_LAND_M2 = 1;

/**
 * The squares of a municipality: aligned to multiples of their side in its metric CRS, as official grid statistics are,
 * clipped to its outline, row by row from the south-west. Squares without land are left out: what is reported there is
 * counted among the offences without a place, never dropped unsaid.
 */
export function buildGrid(territory: Territory, cell_size: number): Grid {
  const size = cell_size;
  const box = boxOf(territory.outline_xy.coordinates);
  const x_min = Math.floor(box[0] / size) * size;
  const y_min = Math.floor(box[1] / size) * size;
  const columns = Math.ceil((box[2] - x_min) / size);
  const rows = Math.ceil((box[3] - y_min) / size);
  // squares that no border crosses lie wholly inside one stadsdel or outside all: their midpoint tells
  const crossed = new Uint8Array(columns * rows);
  for (const stadsdel of territory.stadsdelar)
    for (const polygon of stadsdel.xy.coordinates)
      for (const ring of polygon) markCrossed(ring, { x_min, y_min, size, columns, rows }, crossed);

  const toDegrees = cornersInDegrees(territory, x_min, y_min, size, columns);
  const cell_of_slot = new Int32Array(columns * rows).fill(-1);
  const cells: Cell[] = [];
  const parts: Part[][] = [];
  // per square of the rectangle: 0 outside, 1 where the border crosses it, 2 wholly inside
  const within = new Uint8Array(columns * rows);
  let [n_water, water_m2] = [0, 0];
  for (let slot = 0; slot < columns * rows; slot++) {
    const column = slot % columns;
    const row = Math.floor(slot / columns);
    const x = x_min + column * size;
    const y = y_min + row * size;
    const square: Box = [x, y, x + size, y + size];
    const found = crossed[slot] ? divide(territory, square) : findMidpoint(territory, square);
    if (found === null) continue;
    const isWhole = found.area_m2 > size * size - LEAST_AREA_M2;
    within[slot] = isWhole ? 2 : 1;
    const wet_m2 = Math.min(found.area_m2, waterIn(territory.water, square, isWhole ? null : territory.outline_xy));
    water_m2 += wet_m2;
    if (wet_m2 > 0 && found.area_m2 - wet_m2 < LEAST_LAND_M2) {
      n_water += 1;
      continue;
    }
    const geometry = isWhole
      ? { type: 'Polygon' as const, coordinates: [toDegrees(column, row)] }
      : clipToOutline(territory, square);
    cell_of_slot[slot] = cells.length;
    parts.push(wet_m2 === 0 ? found.parts : dry(territory, square, found, wet_m2));
    cells.push({
      x,
      y,
      stadsdel: found.stadsdel,
      area_m2: Math.round(found.area_m2 - wet_m2),
      near: territory.nearestPlace(x + size / 2, y + size / 2),
      geometry,
    });
  }
  return {
    cell_size,
    x_min,
    y_min,
    x_max: x_min + columns * size,
    y_max: y_min + rows * size,
    columns,
    cell_of_slot,
    cells,
    parts,
    is_edge: markEdges(within, columns, cell_of_slot, cells.length),
    n_water,
    water_m2: Math.round(water_m2),
  };
}

/** Cells that are not wholly in the municipality, or beside a square that is outside. */
function markEdges(within: Uint8Array, columns: number, cell_of_slot: Int32Array, n: number): Uint8Array {
  const is_edge = new Uint8Array(n);
  const rows = within.length / columns;
  const isOutside = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows || within[row * columns + column] === 0;
  for (const [slot, cell] of cell_of_slot.entries()) {
    if (cell < 0) continue;
    const [column, row] = [slot % columns, Math.floor(slot / columns)];
    const beside = [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => isOutside(column + dx, row + dy)));
    if (within[slot] === 1 || beside) is_edge[cell] = 1;
  }
  return is_edge;
}

interface Found {
  stadsdel: string;
  area_m2: number;
  parts: Part[];
}

/** The stadsdel that holds the midpoint of a square that no border crosses; null outside the municipality. */
function findMidpoint(territory: Territory, square: Box): Found | null {
  const point: Position = [(square[0] + square[2]) / 2, (square[1] + square[3]) / 2];
  const holder = territory.stadsdelar.find((s) => contains(s.xy.coordinates, s.box, point));
  if (!holder) return null;
  const whole = { stadsdel: holder.stadsdel, area_m2: (square[2] - square[0]) ** 2 };
  return { ...whole, parts: [whole] };
}

/** The stadsdel that has most of a square that borders cross, and how much of it lies in the municipality. */
function divide(territory: Territory, square: Box): Found | null {
  let most = 0;
  let stadsdel = '';
  let area_m2 = 0;
  const parts: Part[] = [];
  for (const s of territory.stadsdelar) {
    if (s.box[0] > square[2] || s.box[2] < square[0] || s.box[1] > square[3] || s.box[3] < square[1]) continue;
    const part = areaOf(clip(s.xy, square));
    area_m2 += part;
    if (part >= LEAST_AREA_M2) parts.push({ stadsdel: s.stadsdel, area_m2: part });
    if (part > most) [most, stadsdel] = [part, s.stadsdel];
  }
  const whole = Math.min(area_m2, (square[2] - square[0]) ** 2);
  return most < LEAST_AREA_M2 ? null : { stadsdel, area_m2: whole, parts };
}

/** The parts of a square without their water. */
function dry({ water, stadsdelar }: Territory, square: Box, { parts }: Found, wet_m2: number): Part[] {
  if (parts.length === 1) return parts.map((part) => ({ ...part, area_m2: Math.max(0, part.area_m2 - wet_m2) }));
  return parts.map(({ stadsdel, area_m2 }) => {
    const outline = stadsdelar.find((s) => s.stadsdel === stadsdel)?.xy ?? null;
    return { stadsdel, area_m2: Math.max(0, area_m2 - waterIn(water, square, outline)) };
  });
}

function clip(shape: MultiPolygon, square: Box): Position[][][] {
  const { geometry } = bboxClip(shape, square);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates as Position[][][]);
  return polygons.filter((polygon) => (polygon[0]?.length ?? 0) >= 4);
}

/**
 * The part of a square within the outline, as valid polygons. Clipping ring by ring leaves edges that run along the side
 * of the square twice, where a hole or a bay reaches out of it: what is common to both is then worked out anew.
 */
function clipToOutline(territory: Territory, square: Box): Polygon | MultiPolygon {
  const clipped = clip(territory.outline_xy, square);
  const common =
    clipped.length > 0
      ? intersect(featureCollection<Polygon | MultiPolygon>([boxPolygon(square), multiPolygon(clipped)]))
      : null;
  const valid = !common
    ? clipped
    : common.geometry.type === 'Polygon'
      ? [common.geometry.coordinates]
      : common.geometry.coordinates;
  const inDegrees = valid.map((rings) => rings.map((ring) => ring.map((p) => territory.toDegrees(p))));
  const wide = inDegrees.map((rings) => rings.map(withoutRepeats).filter(isRing)).filter((rings) => rings.length > 0);
  // a border that only touches the square may be narrower than the digits of a degree
  const polygons = wide.length > 0 ? wide : inDegrees;
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Corners that rounding has made the same are one. */
function withoutRepeats(ring: Position[]): Position[] {
  return ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
}

function isRing(ring: Position[]): boolean {
  return ring.length >= 4 && areaOf([[ring]]) > 0;
}

function boxPolygon([west, south, east, north]: Box) {
  return polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]);
}

/** Rings of whole squares in degrees; each corner is projected once although four squares share it. */
function cornersInDegrees(territory: Territory, x_min: number, y_min: number, size: number, columns: number) {
  const corners = new Map<number, Position>();
  const corner = (column: number, row: number): Position => {
    const key = row * (columns + 1) + column;
    let position = corners.get(key);
    if (!position) corners.set(key, (position = territory.toDegrees([x_min + column * size, y_min + row * size])));
    return position;
  };
  return (column: number, row: number): Position[] => [
    corner(column, row),
    corner(column + 1, row),
    corner(column + 1, row + 1),
    corner(column, row + 1),
    corner(column, row),
  ];
}
