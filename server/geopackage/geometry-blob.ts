import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';

/** EPSG:4326; a GeoPackage writes longitude before latitude whatever the authority says (OGC 12-128, 2.1.3). */
export const SRS_ID = 4326;

const LITTLE_ENDIAN = 1;
const TYPES = { Point: 1, LineString: 2, Polygon: 3, MultiPolygon: 6 } as const;

/**
 * A geometry as a GeoPackage holds it (OGC 12-128, clause 2.1.3): 'GP', version, flags, reference system, envelope, and
 * well-known binary. A polygon becomes a multi-polygon, so that a table holds one type.
 * @throws TypeError for other types than points, lines and areas
 */
export function geometryBlob(geometry: Geometry): Buffer {
  if (geometry.type === 'Point') return withHeader([[geometry.coordinates]], pointOf(geometry.coordinates));
  if (geometry.type === 'LineString') return withHeader([geometry.coordinates], lineOf(geometry.coordinates));
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new TypeError(`geometry: got ${geometry.type}, expected a point, a line or an area`);
  const polygons = polygonsOf(geometry);
  return withHeader(
    polygons.flat(),
    Buffer.concat([head(TYPES.MultiPolygon, polygons.length), ...polygons.map(areaOf)]),
  );
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function withHeader(lines: readonly Position[][], wkb: Buffer): Buffer {
  const all = lines.flat();
  const [lngs, lats] = [all.map(([lng = 0]) => lng), all.map(([, lat = 0]) => lat)];
  const header = Buffer.alloc(40);
  header.write('GP', 'latin1');
  // little-endian, with an envelope of x and y
  header.writeUInt8(0b0000_0011, 3);
  header.writeInt32LE(SRS_ID, 4);
  const envelope = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  envelope.forEach((degrees, i) => header.writeDoubleLE(degrees, 8 + 8 * i));
  return Buffer.concat([header, wkb]);
}

function pointOf(at: Position): Buffer {
  // a point has no count
  return Buffer.concat([head(TYPES.Point, 0).subarray(0, 5), pointsOf([at])]);
}

function lineOf(line: readonly Position[]): Buffer {
  return Buffer.concat([head(TYPES.LineString, line.length), pointsOf(line)]);
}

function areaOf(rings: readonly Position[][]): Buffer {
  const parts = rings.flatMap((ring) => {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(ring.length);
    return [count, pointsOf(ring)];
  });
  return Buffer.concat([head(TYPES.Polygon, rings.length), ...parts]);
}

function head(type: number, count: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(LITTLE_ENDIAN);
  bytes.writeUInt32LE(type, 1);
  bytes.writeUInt32LE(count, 5);
  return bytes;
}

function pointsOf(line: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(16 * line.length);
  line.forEach(([lng = 0, lat = 0], i) => {
    bytes.writeDoubleLE(lng, 16 * i);
    bytes.writeDoubleLE(lat, 16 * i + 8);
  });
  return bytes;
}
