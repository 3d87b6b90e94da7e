import { z } from '@hono/zod-openapi';
import type { Polygon, MultiPolygon, Point, Geometry } from 'geojson';

/** GeoJSON geometries: checked by their readers, described as objects. */
export const shape = z
  .custom<Polygon | MultiPolygon>(isGeometry)
  .openapi({ type: 'object', description: 'Polygon or MultiPolygon, degrees, 6 decimals at most' });

export const point = z.custom<Point>(isGeometry).openapi({ type: 'object', description: 'Point, degrees' });

export const anyGeometry = z
  .custom<Geometry>(isGeometry)
  .openapi({ type: 'object', description: 'any geometry, degrees' });

function isGeometry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && 'coordinates' in value;
}

export function collectionOf<P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) {
  return z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), properties, geometry })),
  });
}
