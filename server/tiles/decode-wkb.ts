import type { Geometry, Position } from 'geojson';

const TYPES = [null, 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;

/**
 * A geometry out of the well-known binary that DuckDB writes: little-endian, two dimensions. A tile has tens of thousands
 * of positions, hence the plain loops.
 * @throws {RangeError} on anything else
 */
export function decodeWkb(bytes: Uint8Array): Geometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const readCount = () => {
    const n = view.getUint32(at, true);
    at += 4;
    return n;
  };
  const readLine = (): Position[] => {
    const n = readCount();
    const line: Position[] = [];
    for (let i = 0; i < n; i++, at += 16) line.push([view.getFloat64(at, true), view.getFloat64(at + 8, true)]);
    return line;
  };
  const readRings = (): Position[][] => {
    const n = readCount();
    const rings: Position[][] = [];
    for (let i = 0; i < n; i++) rings.push(readLine());
    return rings;
  };
  const readGeometry = (): Geometry => {
    const [order, code] = [view.getUint8(at), view.getUint32(at + 1, true)];
    const type = TYPES[code];
    at += 5;
    if (order !== 1) throw new RangeError(`byte order ${order}, expected 1`);
    if (type === null || type === undefined) throw new RangeError(`geometry type ${code}`);
    if (type === 'Point') {
      at += 16;
      return { type, coordinates: [view.getFloat64(at - 16, true), view.getFloat64(at - 8, true)] };
    }
    if (type === 'LineString') return { type, coordinates: readLine() };
    if (type === 'Polygon') return { type, coordinates: readRings() };
    const n = readCount();
    const coordinates: unknown[] = [];
    for (let i = 0; i < n; i++) coordinates.push((readGeometry() as { coordinates: unknown }).coordinates);
    return { type, coordinates } as Geometry;
  };
  return readGeometry();
}
