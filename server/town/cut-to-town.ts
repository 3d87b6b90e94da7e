import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Territory } from './territory';

/** What of a shape lies in the municipality, on plain metres; null for nothing. */
export function cutToTown(
  shape: Polygon | MultiPolygon,
  { outline_xy }: Pick<Territory, 'outline_xy'>,
): Polygon | MultiPolygon | null {
  return intersect(featureCollection([feature(shape), feature(outline_xy)]))?.geometry ?? null;
}

/** A shape in degrees, to about 0.1 m. */
export function shapeInDegrees(
  shape: Polygon | MultiPolygon,
  { toDegrees }: Pick<Territory, 'toDegrees'>,
): Polygon | MultiPolygon {
  const moved = (rings: Polygon['coordinates']) =>
    rings.map((ring) => ring.map((at) => toDegrees(at).map((degrees) => Math.round(degrees * 1e6) / 1e6)));
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: moved(shape.coordinates) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map(moved) };
}
