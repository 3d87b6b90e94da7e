import type { Geometry, Position } from 'geojson';
import { z } from 'zod';
import { holds, type Extent } from '../../place/extent';
import type { Tags } from './element';
import type { GroundFeature, Shape } from './feature';

const position = z.array(z.number()).min(2);
const line = z.array(position).min(2);
/** one that is not closed is closed later */
const ring = z.array(position).min(3);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const feature = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry,
});

export const featureCollection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

export interface TaggedFeatures {
  read: number;
  rejected: number;
  features: GroundFeature[];
}

/** Features whose properties are OpenStreetMap's tags, as osmium, QGIS and overpass turbo write them. */
export function parseTaggedGeoJson(
  { features }: z.infer<typeof featureCollection>,
  box: Extent,
  wanted: (tags: Tags) => boolean,
): TaggedFeatures {
  const told: TaggedFeatures = { read: features.length, rejected: 0, features: [] };
  features.forEach((raw, i) => {
    const { data } = feature.safeParse(raw);
    if (data === undefined) {
      told.rejected++;
      return;
    }
    const tags = tagsOf(data.properties ?? {});
    if (!wanted(tags) || !reaches(data.geometry, box)) return;
    told.features.push({ id: idOf(data.id ?? tags['@id'] ?? tags['osm_id'], i), tags, shape: shapeOf(data.geometry) });
  });
  return told;
}

/** `way/123` as other files name it becomes w123. */
function idOf(given: string | number | undefined, i: number): string {
  const named = /^(node|way|relation)\/(\d+)$/.exec(String(given));
  return named ? `${named[1]![0]}${named[2]}` : given === undefined ? `f${i + 1}` : String(given);
}

function tagsOf(properties: Record<string, unknown>): Tags {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [],
    ),
  );
}

function shapeOf(geometry: z.infer<typeof feature>['geometry']): Shape {
  switch (geometry.type) {
    case 'Point':
      return { kind: 'point', geometry };
    case 'LineString':
    case 'MultiLineString':
      return { kind: 'line', geometry };
    default:
      return { kind: 'area', geometry };
  }
}

function reaches(geometry: Geometry, box: Extent): boolean {
  if (geometry.type === 'GeometryCollection') return false;
  const some = (part: unknown): boolean =>
    Array.isArray(part) &&
    (typeof part[0] === 'number' ? holds(box, part[0], (part as Position)[1] ?? NaN) : part.some(some));
  return some(geometry.coordinates);
}
