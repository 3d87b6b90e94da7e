import type { LayerGeometry } from './layer-file';

const [POINT, POLYGON, MULTI_POINT, MULTI_POLYGON] = [1, 3, 4, 6];

/**
 * A point, a polygon or several out of well-known binary (OGC 06-103r4 with ISO's and PostGIS' marks for Z and M, which
 * are dropped); null for any other type of geometry.
 * @throws {RangeError} when the bytes end too early
 */
export function parseWkb(bytes: Uint8Array): LayerGeometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  const readHeader = () => {
    const little = view.getUint8(at) === 1;
    const code = view.getUint32(at + 1, little);
    at += 5;
    if ((code & 0x2000_0000) !== 0) at += 4;
    const iso = code & 0x0fff_ffff;
    const level = Math.floor(iso / 1000);
    const z = (code & 0x8000_0000) !== 0 || level === 1 || level === 3 ? 1 : 0;
    const m = (code & 0x4000_0000) !== 0 || level === 2 || level === 3 ? 1 : 0;
    return { little, type: iso % 1000, dimensions: 2 + z + m };
  };
  const readCount = (little: boolean) => {
    const n = view.getUint32(at, little);
    at += 4;
    return n;
  };
  const readPosition = (little: boolean, dimensions: number) => {
    const position = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
    at += 8 * dimensions;
    return position;
  };
  const readRings = (little: boolean, dimensions: number) =>
    times(readCount(little), () => times(readCount(little), () => readPosition(little, dimensions)));

  const { little, type, dimensions } = readHeader();
  if (type === POINT) return { type: 'Point', coordinates: readPosition(little, dimensions) };
  if (type === MULTI_POINT) {
    const coordinates = times(readCount(little), () => {
      const part = readHeader();
      return readPosition(part.little, part.dimensions);
    });
    return { type: 'MultiPoint', coordinates };
  }
  if (type === POLYGON) return { type: 'Polygon', coordinates: readRings(little, dimensions) };
  if (type !== MULTI_POLYGON) return null;
  const coordinates = times(readCount(little), () => {
    const part = readHeader();
    return readRings(part.little, part.dimensions);
  });
  return { type: 'MultiPolygon', coordinates };
}

/** Grows as it reads, so that a false count in a broken file ends at the end of its bytes and not of the memory. */
function times<T>(n: number, read: () => T): T[] {
  const list: T[] = [];
  for (let i = 0; i < n; i++) list.push(read());
  return list;
}
