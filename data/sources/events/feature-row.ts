/** A geometry of GeoJSON, or a point of Esri JSON. */
interface Geometry {
  type?: string;
  coordinates?: unknown;
  geometries?: Geometry[];
  x?: unknown;
  y?: unknown;
}

/** What was seen while features became rows. */
export interface FeatureCounts {
  /** features whose geometry is no point, by its kind */
  no_point: Map<string, number>;
  /** features without a geometry whose properties hold the place */
  from_properties: number;
}

const LNG = ['lng', 'lon', 'long', 'longitude', 'longitud', 'easting', 'x'];
const LAT = ['lat', 'latitude', 'latitud', 'northing', 'y'];

/**
 * A feature of GeoJSON or Esri JSON, or a plain object, as a list of texts in the order of the headers, which grow as new
 * properties turn up. The first two are the point.
 */
export function featureRow(value: unknown, headers: Map<string, number>, counts: FeatureCounts): (string | null)[] {
  const feature = (value ?? {}) as { geometry?: Geometry | null; properties?: unknown; attributes?: unknown };
  const isFeature = 'properties' in feature || 'attributes' in feature || 'geometry' in feature;
  const properties = (isFeature ? (feature.properties ?? feature.attributes ?? {}) : feature) as Record<
    string,
    unknown
  >;
  const geometry = isFeature ? feature.geometry : null;
  const point = pointOf(geometry) ?? (geometry ? null : pointOfProperties(properties));
  if (point === null && geometry?.type !== undefined)
    counts.no_point.set(geometry.type, (counts.no_point.get(geometry.type) ?? 0) + 1);
  if (point !== null && !geometry && isFeature) counts.from_properties++;
  const row: (string | null)[] = [asText(point?.[0]), asText(point?.[1])];
  for (const [key, property] of Object.entries(properties)) {
    // the point is the geometry's, whatever the properties repeat of it
    const header = headers.get(key) ?? headers.size;
    if (header < 2) continue;
    headers.set(key, header);
    row[header] = asText(property);
  }
  for (let i = 0; i < row.length; i++) row[i] ??= null;
  return row;
}

/** A point, one that a GIS has wrapped, or one of Esri's. */
function pointOf(geometry: Geometry | null | undefined): unknown[] | null {
  if (!geometry) return null;
  const { type, coordinates, geometries } = geometry;
  if (type === 'Point' && Array.isArray(coordinates) && coordinates.length > 1) return coordinates as unknown[];
  if (type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1)
    return coordinates[0] as unknown[];
  if (type === 'GeometryCollection' && geometries?.length === 1) return pointOf(geometries[0]);
  return type === undefined && geometry.x !== undefined && geometry.y !== undefined ? [geometry.x, geometry.y] : null;
}

function pointOfProperties(properties: Record<string, unknown>): unknown[] | null {
  const find = (names: readonly string[]) => {
    const key = Object.keys(properties).find((k) => names.includes(k.toLowerCase()));
    const value = key === undefined ? undefined : properties[key];
    return value === null || value === '' ? undefined : value;
  };
  const [lng, lat] = [find(LNG), find(LAT)];
  return lng === undefined || lat === undefined ? null : [lng, lat];
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
