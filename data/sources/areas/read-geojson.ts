import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { ImportError, type ImportContext } from '../source';
import type { AreaFile } from './area-file';
import { crsCode, knownCrs } from './known-crs';
import { areaMessages } from './messages';

const MAX_MB = 256;

const collection = z.object({
  type: z.literal('FeatureCollection'),
  /** not of RFC 7946, but older files have it */
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(z.unknown()),
});

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position));
const feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: rings }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
  ]),
});
const properties = z.object({ properties: z.record(z.string(), z.unknown()) });

/** @throws {ImportError} when the file is no GeoJSON collection */
export function readGeoJson(path: string, context: ImportContext): AreaFile {
  const say = areaMessages[context.language];
  if (statSync(path).size > MAX_MB * 1_000_000) throw new ImportError(say.tooBig(path, MAX_MB));
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new ImportError(say.notJson(path));
  }
  const result = collection.safeParse(json);
  if (!result.success) throw new ImportError(say.notCollection(path));
  const stated = result.data.crs?.properties.name;
  const crs = stated === undefined ? null : knownCrs(crsCode(stated), null, context.pack.municipality);
  if (stated !== undefined && crs === null) throw new ImportError(say.unknownCrs(path, stated));
  const records = result.data.features.map((value, i) => {
    const read = feature.safeParse(value);
    return {
      line: i + 1,
      geometry: read.success ? read.data.geometry : null,
      properties: (read.success ? read.data.properties : properties.safeParse(value).data?.properties) ?? {},
    };
  });
  return { records, crs };
}
