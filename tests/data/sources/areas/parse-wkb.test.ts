import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb, type DuckDBConnection } from '../../../../data/duckdb/open';
import { parseWkb } from '../../../../data/sources/areas/parse-wkb';
import { newFolder } from '../tiny-town';

let connection: DuckDBConnection;
beforeAll(async () => void (connection = await openDuckDb('256MB', newFolder())));
afterAll(() => connection.closeSync());

/** Well-known binary as DuckDB writes it. */
async function wkb(wkt: string): Promise<Buffer> {
  const reader = await connection.runAndReadAll('SELECT hex(ST_AsWKB($wkt::GEOMETRY)) AS hex', { wkt });
  return Buffer.from(reader.getRowObjectsJson()[0]?.['hex'] as string, 'hex');
}

const RING = '0 0, 4 0, 4 4, 0 0';
const ring = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
];

describe('well-known binary', () => {
  it('of a polygon with a hole', async () => {
    const hole = '2 1, 3 1, 3 2, 2 1';
    const read = parseWkb(await wkb(`POLYGON ((${RING}), (${hole}))`));
    expect(read).toEqual({
      type: 'Polygon',
      coordinates: [
        ring,
        [
          [2, 1],
          [3, 1],
          [3, 2],
          [2, 1],
        ],
      ],
    });
  });

  it('of a multipolygon', async () => {
    expect(parseWkb(await wkb(`MULTIPOLYGON (((${RING})), ((${RING})))`))).toEqual({
      type: 'MultiPolygon',
      coordinates: [[ring], [ring]],
    });
  });

  it('of a polygon with heights and measures, which are dropped', async () => {
    const zm = 'POLYGON ZM ((0 0 1 9, 4 0 1 9, 4 4 1 9, 0 0 1 9))';
    expect(parseWkb(await wkb(zm))).toEqual({ type: 'Polygon', coordinates: [ring] });
  });

  it('of other shapes is none', async () => {
    expect(parseWkb(await wkb('LINESTRING (1 2, 3 4)'))).toBeNull();
  });

  it("that is PostGIS' with an SRID, or big-endian", () => {
    const point = '0000000000000000';
    const ewkb = '0103000020BE0B00000100000001000000' + point + point;
    expect(parseWkb(Buffer.from(ewkb, 'hex'))).toEqual({ type: 'Polygon', coordinates: [[[0, 0]]] });
    const big = '000000000300000001000000014010000000000000' + point;
    expect(parseWkb(Buffer.from(big, 'hex'))).toEqual({ type: 'Polygon', coordinates: [[[4, 0]]] });
  });

  it('that is cut off, or says to be endless, throws', async () => {
    const bytes = await wkb(`POLYGON ((${RING}))`);
    expect(() => parseWkb(bytes.subarray(0, 30))).toThrow(RangeError);
    bytes.writeUInt32LE(0xffff_ffff, 9);
    expect(() => parseWkb(bytes)).toThrow(RangeError);
  });
});
