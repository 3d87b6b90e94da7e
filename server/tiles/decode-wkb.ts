import type { Geometry, Position } from 'geojson';

const TYPES = [null, 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;

/**
 * A geometry out of the well-known binary that DuckDB writes: little-endian, two dimensions.
 * @throws {RangeError} on anything else
 */
export function decodeWkb(bytes: Buffer): Geometry {
  let at = 0;
  const readCount = () => {
    const n = bytes.readUInt32LE(at);
    at += 4;
    return n;
  };
  const readPosition = (): Position => {
    const position = [bytes.readDoubleLE(at), bytes.readDoubleLE(at + 8)];
    at += 16;
    return position;
  };
  const readLine = () => Array.from({ length: readCount() }, readPosition);
  const readRings = () => Array.from({ length: readCount() }, readLine);
  const readGeometry = (): Geometry => {
    const [order, type] = [bytes[at], TYPES[bytes.readUInt32LE(at + 1)]];
    at += 5;
    if (order !== 1) throw new RangeError(`byte order ${order}, expected 1`);
    if (type === 'Point') return { type, coordinates: readPosition() };
    if (type === 'LineString') return { type, coordinates: readLine() };
    if (type === 'Polygon') return { type, coordinates: readRings() };
    if (type === null || type === undefined) throw new RangeError(`geometry type ${bytes.readUInt32LE(at - 4)}`);
    const parts = Array.from({ length: readCount() }, readGeometry);
    return { type, coordinates: parts.map((part) => (part as { coordinates: unknown }).coordinates) } as Geometry;
  };
  return readGeometry();
}
