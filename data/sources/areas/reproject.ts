import type { MultiPolygon, Polygon, Position } from 'geojson';
import { createTransform, WGS84, type Crs } from '../../place/crs';

export function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return polygonsOf(geometry).flat(2);
}

export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * A polygon in WGS 84, seven decimals (a centimetre), every ring closed, without height; null when it has a coordinate
 * that is no number or a ring of fewer than three corners.
 */
export function toWgs84(geometry: Polygon | MultiPolygon, crs: Crs): Polygon | MultiPolygon | null {
  const transform = createTransform(crs, WGS84);
  const round = (degree: number) => Math.round(degree * 1e7) / 1e7;
  const ringToWgs84 = (ring: Position[]) => {
    const moved = ring.map(([a = NaN, b = NaN]) => transform(a, b).map(round));
    const [first, last] = [moved[0], moved.at(-1)];
    const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    return isClosed || first === undefined ? moved : [...moved, first];
  };
  const polygons = polygonsOf(geometry).map((rings) => rings.map(ringToWgs84));
  const isGood = polygons.every(
    (p) => p.length > 0 && p.every((r) => r.length >= 4 && r.flat().every(Number.isFinite)),
  );
  const [only] = polygons;
  if (!isGood || only === undefined) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Well-known text of a polygon. */
export function toWkt(geometry: Polygon | MultiPolygon): string {
  const rings = (polygon: Position[][]) =>
    `(${polygon.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(', ')})`).join(', ')})`;
  return geometry.type === 'Polygon'
    ? `POLYGON ${rings(geometry.coordinates)}`
    : `MULTIPOLYGON (${geometry.coordinates.map(rings).join(', ')})`;
}
