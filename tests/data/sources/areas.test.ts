import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { createTransform, SWEDISH_CRS, WGS84 } from '../../../data/place/crs';
import { areas } from '../../../data/sources/areas';
import { ellipsoidAreaKm2 } from '../../../data/sources/areas/ellipsoid-area';
import { tablePath } from '../../../data/write-table';
import { zipOf } from '../import/zip-of';
import { makeGeoPackage } from './areas/make-geopackage';
import { makeShapefileZip } from './areas/make-shapefile';
import { importContext, newFolder, readTable, square } from './tiny-town';

const SHARED = '../shared/data/areas';
const SWEREF = { ...WGS84, ...SWEDISH_CRS.find((c) => c.code === 'EPSG:3006') };
const SWEREF_WKT =
  'PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]';

function fileOf(content: string | Buffer, name = 'areas.geojson'): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

type Ring = [number, number][];

/** A Shapefile of one area whose table claims to be longer than any disk: the library would make each of its rows. */
function claimRows(isPacked: boolean): Buffer {
  const zip = makeShapefileZip([{ ring: ringAt(18), properties: { kod: 'A' } }], null);
  const start = zip.indexOf('areas.dbf') + 'areas.dbf'.length;
  zip.writeUInt32LE(4_000_000_000, start + 4);
  if (!isPacked) return zip;
  const dbf = zip.subarray(start, zip.indexOf('PK', start, 'latin1'));
  return zipOf([
    { name: 'areas.shp', content: Buffer.alloc(100) },
    { name: 'areas.dbf', content: dbf },
  ]);
}

const ringAt = (west: number, size = 0.01) => square(west, 59, size)[0] as Ring;
const inSweref = (ring: Ring): Ring => ring.map(([lng, lat]) => createTransform(WGS84, SWEREF)(lng, lat));

function geojson(features: { ring: Ring; properties: object }[], more: object = {}): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: features.map(({ ring, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
}

/** The first two stadsdelar of the tiny town as DeSO, the second moved half its width to the east, and one far away. */
const DESO = [
  { ring: ringAt(18), properties: { desokod: '0199C1010', regsonamn: 'Not its name', folkmangd_2025: 900 } },
  { ring: ringAt(18.016), properties: { desokod: '0199C1099', regsonamn: 'Not its name', folkmangd_2025: '1 100' } },
  { ring: ringAt(18.02), properties: { desokod: '0180C1010', regsonamn: 'A neighbour', folkmangd_2025: 1 } },
];
const COLUMNS = 'kind, code, name, stadsdel, population';

describe('the import of areas', () => {
  it('recognises DeSO by their codes, keeps those of the municipality, and finds the stadsdel that holds most', async () => {
    const context = importContext();
    const report = await areas.import([fileOf(geojson(DESO))], context);
    expect(report).toMatchObject({ rows_read: 3, rows_written: 2, rows_rejected: 0, rows_total: 2 });
    expect(report.notes).toEqual([
      'Coordinate system: EPSG:4326.',
      '2 DeSO.',
      '1 areas are not of Småstad and were left out.',
    ]);
    expect(await readTable(context, 'area', COLUMNS)).toEqual([
      { kind: 'deso', code: '0199C1010', name: null, stadsdel: 'or', population: 900 },
      // 40 % lies in Storskogen, 60 % in Lilla Vik
      { kind: 'deso', code: '0199C1099', name: null, stadsdel: 'lilla-vik', population: 1100 },
    ]);
  });

  it('replaces the areas of a kind and keeps the other kinds', async () => {
    const context = importContext();
    await areas.import([fileOf(geojson(DESO))], context);
    const regso = [
      { ring: ringAt(18, 0.02), properties: { regsokod: '0199R001', regsonamn: 'Väster', deso: ['a', 'b'] } },
    ];
    await areas.import([fileOf(geojson(regso))], context);
    const report = await areas.import([fileOf(geojson(DESO.slice(1, 2)))], context);
    expect(report.notes).toContain('1 earlier areas of the same kind are not in the file and were removed.');
    expect(await readTable(context, 'area', COLUMNS)).toEqual([
      { kind: 'deso', code: '0199C1099', name: null, stadsdel: 'lilla-vik', population: 1100 },
      {
        kind: 'regso',
        code: '0199R001',
        name: 'Väster',
        stadsdel: expect.stringMatching(/^(or|storskogen)$/) as string,
        population: null,
      },
    ]);
  });

  it('changes no byte the second time', async () => {
    const context = importContext();
    const file = fileOf(geojson(DESO));
    await areas.import([file], context);
    const path = tablePath(context.dataDir, 'smastad', 'area');
    const bytes = readFileSync(path);
    expect(await areas.import([file], context)).toMatchObject({ rows_written: 0, duplicates_dropped: 2 });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('finds SWEREF 99 TM out from the coordinates, and takes it when stated', async () => {
    const moved = DESO.map((d) => ({ ...d, ring: inSweref(d.ring) }));
    const stated = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } } };
    const given = [
      [geojson(moved), {}],
      [geojson(moved, stated), {}],
      [geojson(moved), { crs: 'EPSG:3006' }],
    ] as const;
    for (const [content, options] of given) {
      const context = importContext({ options });
      const report = await areas.import([fileOf(content)], context);
      expect(report.notes[0]).toBe('Coordinate system: EPSG:3006.');
      const rows = await readTable(context, 'area', 'geometry::VARCHAR AS geometry');
      expect(rows[0]).toEqual({ geometry: 'POLYGON ((18 59, 18.01 59, 18.01 59.01, 18 59.01, 18 59))' });
    }
  });

  it('reads a layer of a GeoPackage in its own CRS, and leaves the file as it was', async () => {
    const rows = [
      { ring: inSweref(ringAt(18)), kod: 'A', namn: 'Kvarteret Å' },
      { ring: null, kod: 'B', namn: 'Utan yta' },
    ];
    const path = await makeGeoPackage([{ layer: 'områden', epsg: 3006, wkt: SWEREF_WKT, rows }]);
    const bytes = readFileSync(path);
    const context = importContext();
    const report = await areas.import([path], context);
    expect(report).toMatchObject({ rows_written: 1, rejected: { 'has no polygon, or a broken one': 1 } });
    expect(await readTable(context, 'area', `${COLUMNS}, geometry::VARCHAR AS geometry`)).toEqual([
      {
        kind: 'own',
        code: 'A',
        name: 'Kvarteret Å',
        stadsdel: 'or',
        population: null,
        geometry: 'POLYGON ((18 59, 18.01 59, 18.01 59.01, 18 59.01, 18 59))',
      },
    ]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(context.dataDir)).toEqual(['smastad']);
  });

  it('reads a GeoPackage in a CRS that only its own definition tells', async () => {
    const rows = [{ ring: inSweref(ringAt(18)), kod: 'A', namn: 'A' }];
    const context = importContext();
    await areas.import([await makeGeoPackage([{ layer: 'a', epsg: 99999, wkt: SWEREF_WKT, rows }])], context);
    expect(await readTable(context, 'area', 'stadsdel, round(area_km2, 3) AS km2')).toEqual([
      { stadsdel: 'or', km2: 0.64 },
    ]);
  });

  it('asks which layer when a GeoPackage has several', async () => {
    const rows = [{ ring: ringAt(18), kod: 'A', namn: 'A' }];
    const layer = (name: string) => ({ layer: name, epsg: 4326, wkt: '', rows });
    const path = await makeGeoPackage([layer('one'), layer('two')]);
    await expect(areas.import([path], importContext())).rejects.toThrow(
      'the file has several layers: one, two. Say which one to read by --column layer=LAYER.',
    );
    const context = importContext({ options: { columns: { layer: 'two' } } });
    expect(await areas.import([path], context)).toMatchObject({ rows_written: 1 });
  });

  it('reads a zipped Shapefile, with and without .prj', async () => {
    const records = [
      { ring: inSweref(ringAt(18)).reverse(), properties: { kod: 'A', namn: 'Kvarteret Ö' } },
      { ring: null, properties: { kod: 'B', namn: 'Utan yta' } },
    ];
    for (const prj of [SWEREF_WKT, null]) {
      const context = importContext();
      const report = await areas.import([fileOf(makeShapefileZip(records, prj), 'areas.zip')], context);
      expect(report).toMatchObject({ rows_written: 1, rows_rejected: 1 });
      expect(await readTable(context, 'area', `${COLUMNS}, round(area_km2, 3) AS km2`)).toEqual([
        { kind: 'own', code: 'A', name: 'Kvarteret Ö', stadsdel: 'or', population: null, km2: 0.64 },
      ]);
    }
  });

  it('takes columns and kind from the command line', async () => {
    const properties = { nr: 7, label: 'Sju', boende: 12, kod: 'x' };
    const columns = { code: 'nr', name: 'label', population: 'boende' };
    const context = importContext({ options: { columns, kind: 'own', name: 'Våra kvarter' } });
    await areas.import([fileOf(geojson([{ ring: ringAt(18), properties }]))], context);
    expect(await readTable(context, 'area', COLUMNS)).toEqual([
      { kind: 'own', code: '7', name: 'Sju', stadsdel: 'or', population: 12 },
    ]);
  });

  it('rejects areas without code, with a broken outline or a code that stands twice, and tells of a bad population', async () => {
    const good = { ring: ringAt(18), properties: { kod: 'A', befolkning: 1 } };
    const bad = [
      { ...good, properties: { kod: null, befolkning: 1 } },
      { ...good, ring: ringAt(18).slice(0, 2), properties: { kod: 'B', befolkning: 1 } },
      { ...good, properties: { kod: 'C', befolkning: -1 } },
      good,
    ];
    const report = await areas.import([fileOf(geojson([good, ...bad]))], importContext());
    expect(report).toMatchObject({ rows_written: 2, rows_rejected: 3 });
    expect(report.notes.join()).toContain('1 areas have a population that is no whole number from zero');
    expect(report.rejected).toEqual({
      'has no code': 1,
      'has no polygon, or a broken one': 1,
      'its code stands on an earlier area': 1,
    });
  });

  const one = (ring: Ring, properties: object = { kod: 'A' }) => geojson([{ ring, properties }]);
  const swapped = ringAt(18).map(([lng, lat]): [number, number] => [lat, lng]);
  it.each([
    ['an empty file', '', 'is empty, nothing to import.'],
    ['a truncated file', geojson(DESO).slice(0, 200), 'is not JSON, or is cut off'],
    ['another kind of JSON', '{"type": "Feature"}', 'expected a GeoJSON file of type FeatureCollection'],
    ['a collection without areas', geojson([]), 'has no areas.'],
    ['text', 'kod;namn\n1;2\n', 'is neither GeoJSON, GeoPackage nor a zipped Shapefile.'],
    ['areas without a code', one(ringAt(18), { x: 1 }), '--column code=…; the file has: x.'],
    ['areas elsewhere', one(ringAt(12)), 'no area reaches into Småstad in any coordinate system'],
    ['swapped axes', one(swapped), 'the axes seem to be swapped; the other way round the areas would lie in Småstad'],
    ['a neighbour', one(ringAt(18), { desokod: '0180C1010' }), 'no area is of Småstad.'],
    ['a truncated zip', makeShapefileZip([], null).subarray(0, 60), 'the zip file is cut off.'],
    [
      'a table of four billion rows',
      claimRows(false),
      'the table areas.dbf has no room for as many rows as it says (4,000,000,000)',
    ],
    [
      'the same, packed',
      claimRows(true),
      'the table areas.dbf has no room for as many rows as it says (4,000,000,000)',
    ],
    [
      'a zip without a Shapefile',
      Buffer.from(makeShapefileZip([], null).toString('latin1').replaceAll('.shp', '.xyz'), 'latin1'),
      'as a zipped Shapefile',
    ],
    ['a truncated GeoPackage', Buffer.from('SQLite format 3\u0000'.padEnd(3000, 'x')), 'cannot be read as GeoPackage'],
  ])('refuses %s in one line, and leaves no trace', async (_, content, message) => {
    const context = importContext();
    const file = fileOf(content);
    const error: unknown = await areas.import([file], context).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'ImportError' });
    expect((error as Error).message).toMatch(new RegExp(`^${file}: `));
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('\n');
    expect(readdirSync(context.dataDir)).toEqual([]);
  });

  it('refuses a kind, a CRS or a column that is not known', async () => {
    const file = fileOf(geojson(DESO));
    const refused = (options: object) => areas.import([file], importContext({ options }));
    await expect(refused({ kind: 'ward' })).rejects.toThrow('--kind is ward, expected one of: deso, regso, own.');
    await expect(refused({ crs: 'EPSG:1' })).rejects.toThrow('the coordinate system EPSG:1 is not known');
    await expect(refused({ columns: { name: 'x' } })).rejects.toThrow('has no column x; the file has: desokod');
  });
});

describe('the area of a polygon', () => {
  it('is that of the ellipsoid', () => {
    // 0.01° × 0.01° at 59° N on WGS 84, by the integral of the meridian and parallel radii: 0.6401545 km²
    const polygon = { type: 'Polygon' as const, coordinates: square(18) };
    expect(ellipsoidAreaKm2(polygon)).toBeCloseTo(0.6401545, 6);
    const hole = { type: 'Polygon' as const, coordinates: [...square(18), ...square(18.002, 59.002, 0.005)] };
    expect(ellipsoidAreaKm2(hole) / ellipsoidAreaKm2(polygon)).toBeCloseTo(0.75, 3);
  });
});

describe.skipIf(!existsSync(SHARED))("Statistics Sweden's areas of Sundbyberg", () => {
  it('are 30 DeSO and 11 RegSO, each in a stadsdel, with the residents and areas that SCB gives', async () => {
    const context = importContext({ pack: readPack('sundbyberg') });
    const files = [`${SHARED}/sundbyberg_deso_2025.geojson`, `${SHARED}/sundbyberg_regso_2025.geojson`];
    expect(await areas.import(files, context)).toMatchObject({ rows_read: 41, rows_written: 41, without_place: 0 });
    const sums = 'count(*)::INTEGER AS n, sum(population)::INTEGER AS residents, round(sum(area_km2), 1) AS km2';
    // both divide the same 56,993 residents and 8.87 km²
    expect(await readTable(context, 'area', sums)).toEqual([{ n: 41, residents: 2 * 56_993, km2: 17.7 }]);
    const ofDeso = "count(DISTINCT stadsdel) FILTER (kind = 'deso')::INTEGER AS stadsdelar";
    expect(await readTable(context, 'area', ofDeso)).toEqual([{ stadsdelar: 11 }]);
  });
});
