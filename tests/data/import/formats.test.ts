import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../data/duckdb/open';
import { readPack } from '../../../data/pack/read-pack';
import { createTransform, SWEDISH_CRS, WGS84 } from '../../../data/place/crs';
import { coordinateFile, coordinateRow, createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');
// the same two rows in every format
const HEADER = ['datum', 'stadsdel', 'lat', 'lng', 'brottskod'];
const ROWS = [
  ['2025-05-01 10:00', 'Ör', '', '', '1209'],
  ['2025-05-02 11:00', '', '59.375833', '17.939722', '0355'],
];
const table = (delimiter: string) => [HEADER, ...ROWS, []].map((row) => row.join(delimiter)).join('\n');

async function stadsdelar() {
  return (await world.rows()).map((row) => `${String(row['stadsdel'])} ${String(row['offence_code'])}`);
}

describe('the same rows', () => {
  it.each([
    ['with commas', 'a.csv', table(',')],
    ['with semicolons', 'a.csv', table(';')],
    ['with tabs', 'a.tsv', table('\t')],
    ['with a byte order mark', 'a.csv', `\ufeff${table(';')}`],
    ['with CRLF', 'a.csv', table(';').replaceAll('\n', '\r\n')],
    ['without a last line end', 'a.csv', table(';').trimEnd()],
    [
      'with quotes around everything',
      'a.csv',
      [HEADER, ...ROWS].map((r) => r.map((f) => `"${f}"`).join(',')).join('\n'),
    ],
    ['with blanks between rows', 'a.txt', table(';').replaceAll('\n', '\n\n')],
    ['with decimal commas', 'a.csv', table(';').replace('59.375833', '59,375833').replace('17.939722', '17,939722')],
    ['in Windows-1252', 'a.csv', latin1(table(';'))],
    ['in UTF-16', 'a.csv', Buffer.from(`\ufeff${table(';')}`, 'utf16le')],
    ['gzipped', 'a.csv.gz', gzipSync(table(';'))],
    ['gzipped in Windows-1252', 'a.csv.gz', gzipSync(latin1(table(';')))],
  ])('%s are read alike', async (_, name, content) => {
    const report = await world.import(world.file(name, content));
    expect(report).toMatchObject({ rows_read: 2, rows_written: 2, rows_rejected: 0 });
    expect(await stadsdelar()).toEqual(['or 1209', 'rissne 0355']);
  });

  it('get the same ids in CSV, GeoJSON and Parquet, so that none is counted twice', async () => {
    const feature = ([datum, stadsdel, lat, lng, brottskod]: string[]) => ({
      type: 'Feature',
      properties: { datum, stadsdel, brottskod },
      geometry: lat === '' ? null : { type: 'Point', coordinates: [Number(lng), Number(lat)] },
    });
    const geojson = world.file(
      'a.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: ROWS.map(feature) }, null, 1),
    );
    const connection = await openDuckDb('100MB', world.folder);
    await connection.run(
      `COPY (SELECT datum::TIMESTAMP AS datum, nullif(stadsdel, '') AS stadsdel, brottskod,
         CASE WHEN lat <> '' THEN ('POINT (' || lng || ' ' || lat || ')')::GEOMETRY('OGC:CRS84') END AS geometry
       FROM (VALUES ${ROWS.map((row) => `(${row.map((f) => `'${f}'`).join(',')})`).join(',')}) AS v(${HEADER.join(',')}))
       TO '${world.folder}/a.parquet' (FORMAT parquet, GEOPARQUET_VERSION 'BOTH')`,
    );
    connection.closeSync();
    const csv = world.file('a.csv', table(';'));
    expect(await world.import(csv)).toMatchObject({ rows_written: 2 });
    expect(await world.import(geojson)).toMatchObject({ rows_read: 2, rows_written: 0, duplicates_dropped: 2 });
    expect(await world.import(`${world.folder}/a.parquet`)).toMatchObject({ rows_read: 2, duplicates_dropped: 2 });
  });
});

describe('an Excel workbook', () => {
  it('is read with its dates, its numbers and its row numbers', async () => {
    const fixture = fileURLToPath(new URL('../../fixtures/offences.xlsx', import.meta.url));
    const report = await world.import(fixture);
    // K1 on a day, K2 twice at 18:00, K3 without a date on row 4
    expect(report).toMatchObject({ rows_read: 3, rows_written: 3, rows_rejected: 1 });
    expect((await world.rows()).map((row) => [row['occurred_from'], row['hour'], row['stadsdel']])).toEqual([
      ['2023-03-14 00:00:00', null, 'rissne'],
      ['2023-03-15 18:00:00', 18, 'or'],
      ['2023-03-15 18:00:00', 18, 'or'],
    ]);
    expect(readFileSync(report.rejects_file!, 'utf8')).toContain(`${fixture},4,not a date,`);
  });
});

describe('coordinates', () => {
  // Hallonbergen station, a named point well inside its stadsdel
  const [lng, lat] = [17.969306, 59.375417];

  it.each(SWEDISH_CRS)('in $name are recognised by their ranges', async (crs) => {
    const [east, north] = createTransform(WGS84, crs)(lng, lat);
    const file = world.file('a.csv', `datum;x;y\n2025-05-01;${east.toFixed(1)};${north.toFixed(1)}\n`);
    const report = await world.import(file);
    expect(report.notes.join()).toContain(`the coordinates are in ${crs.name}`);
    const [row] = await world.rows();
    expect(row).toMatchObject({ stadsdel: 'hallonbergen', placed: 'point' });
    expect(Math.hypot(Number(row!['x']) - 668_697, Number(row!['y']) - 6_585_619)).toBeLessThan(2);
    const [, foundLng, foundLat] = /POINT \((\S+) (\S+)\)/.exec(String(row!['geometry']))!;
    expect(Number(foundLng)).toBeCloseTo(lng, 5);
    expect(Number(foundLat)).toBeCloseTo(lat, 5);
  });

  it('with northing first under x, as older Swedish grids have it, are turned, and it is said', async () => {
    const file = world.file('a.csv', 'datum;x;y\n2025-05-01;6585619;668697\n');
    const report = await world.import(file);
    expect(report.notes).toContain('a.csv: the easting is y, the northing x, going by the numbers.');
    expect(await world.rows()).toMatchObject([{ stadsdel: 'hallonbergen' }]);
  });

  it('with swapped axes under plain headers are refused, naming the axes', async () => {
    const file = world.file('a.csv', 'datum;lat;lng\n2025-05-01;17.969306;59.375417\n');
    await expect(world.import(file)).rejects.toThrow(/the axes are swapped.*--column lng="lat" --column lat="lng"/);
  });

  it('with swapped axes in single rows are rejected as such', async () => {
    const rows = [coordinateRow(), coordinateRow(), coordinateRow({ lat: '17.939722', lng: '59.375833' })];
    const report = await world.import(world.file('a.csv', coordinateFile(rows)));
    expect(report).toMatchObject({ rows_written: 2, rejected: { 'the axes of the coordinates are swapped': 1 } });
  });

  it('of nowhere near are refused with their ranges', async () => {
    const file = world.file('a.csv', coordinateFile([coordinateRow({ lat: '57.7', lng: '11.97' })]));
    await expect(world.import(file)).rejects.toThrow(
      /LONGITUDE 11\.97–11\.97, LATITUDE 57\.7–57\.7.*Sundbyberg.*SWEREF/,
    );
  });

  it('that fit two systems are refused until one is stated', async () => {
    // a pack whose own system differs from SWEREF 99 TM by ten metres
    const pack = readPack('sundbyberg');
    const crs = {
      ...pack.municipality.crs,
      code: 'EPSG:9999',
      name: 'own',
      proj4: `${pack.municipality.crs.proj4} +x_0=500010`,
    };
    world.remove();
    world = createImportWorld({ ...pack, municipality: { ...pack.municipality, crs } });
    const file = world.file('a.csv', 'datum;x;y\n2025-05-01;668697;6585619\n');
    await expect(world.import(file)).rejects.toThrow(/fit several coordinate systems: .*EPSG:3006.*--crs/);
    expect(await world.import(file, { crs: 'EPSG:3006' })).toMatchObject({ rows_written: 1 });
  });

  it('stated to be what they are not are refused, and what they fit is told', async () => {
    const file = world.file('a.csv', coordinateFile([coordinateRow()]));
    await expect(world.import(file, { crs: 'epsg:3006' })).rejects.toThrow(/as SWEREF 99 TM\. They fit WGS 84/);
    await expect(world.import(file, { crs: 'EPSG:1' })).rejects.toThrow(/--crs EPSG:1: not known/);
  });

  it('outside the municipality are rejected row by row; halves and words leave the offence without a point', async () => {
    const rows = [
      coordinateRow(),
      // in Solna, inside the extent
      coordinateRow({ lat: '59.356', lng: '17.989' }),
      coordinateRow({ lat: '55', lng: '13' }),
      coordinateRow({ lat: '' }),
      coordinateRow({ lat: 'okänd', lng: 'okänd' }),
    ];
    const report = await world.import(world.file('a.csv', coordinateFile(rows)));
    expect(report).toMatchObject({
      rows_written: 3,
      without_place: 0,
      rejected: { 'the coordinates lie outside the municipality': 2 },
    });
    expect(report.notes.join()).toContain('2 offences have coordinates that cannot be read');
    expect((await world.rows()).map((row) => row['placed'])).toEqual(['point', 'stadsdel', 'stadsdel']);
  });
});
