import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import type { Point } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeWkb } from '../../../server/tiles/decode-wkb';
import { at, house, street } from '../streets/tiny-streets';
import { groundRow } from '../tiles/tiny-ground';
import { offence, openTown, times, type Town } from '../tiny-town';

const folder = mkdtempSync(join(tmpdir(), 'map-file-'));
const YEAR = 'from=2025-01-01&to=2026-01-01';
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

const lamp = (id: string, x: number, y: number) =>
  groundRow(id, String(house(id, '', '', x, y)['geometry']), { class: 'street_lamp', name: null, state: 'out' });

describe('the map as a GeoPackage', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        point_of_interest: [lamp('p1', 205, 505), lamp('p2', -900, 505)],
        street: [street('1', 'A', [100, 500], [500, 500]), street('2', 'B', [100, 800], [500, 800])],
        offence: [
          ...times(60, at(210, 505)),
          ...times(30, at(210, 805)),
          // the year before, in forty squares of 100 m
          ...Array.from({ length: 40 }, (_, i) =>
            offence({ ...at(50 + 100 * (i % 8), 50 + 100 * Math.floor(i / 8)), occurred_from: '2024-06-01 12:00:00' }),
          ),
          offence({ ...at(200, 805), category: 'drugs' }),
          offence({ ...at(200, 505), category: 'home_violence' }),
        ],
      },
    });
  });
  afterAll(async () => {
    await town.close();
    rmSync(folder, { recursive: true });
  });

  async function fetchFile(question = '', as = town.app, period = YEAR) {
    const response = await as.request(`/api/offences/map.gpkg?${period}${question}`);
    expect(response.status).toBe(200);
    const path = join(folder, `${Math.random()}.gpkg`);
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
    const db = createClient({ url: `file:${path}` });
    const rows = async (sql: string) => (await db.execute(sql)).rows.map((row) => ({ ...row }));
    return { path, rows, name: response.headers.get('Content-Disposition'), close: () => db.close() };
  }

  it('holds stadsdelar, squares and streets, each with where it lies and what was counted', async () => {
    const file = await fetchFile();
    expect(file.name).toBe('attachment; filename="lofteskartan-tiny-2025-01-01--2026-01-01.gpkg"');
    const stadsdelar = await file.rows('SELECT name, n FROM stadsdelar ORDER BY n DESC');
    // what the presence of the police produces is left out, as on the map; what happens at home is counted, at no place
    expect(stadsdelar[0]).toMatchObject({ name: 'Väst', n: 91 });
    expect(await file.rows('SELECT x, y, n FROM squares')).toEqual([{ x: 660_000, y: 6_580_500, n: 90 }]);
    expect(await file.rows('SELECT name, n, per_100m, is_hot FROM streets ORDER BY n DESC')).toEqual([
      { name: 'A', n: 60, per_100m: 15, is_hot: 1 },
      { name: 'B', n: 30, per_100m: 7.5, is_hot: 0 },
    ]);
    const [{ geom }] = (await file.rows('SELECT geom FROM streets ORDER BY n DESC')) as unknown as [
      { geom: ArrayBuffer },
    ];
    // eight bytes of header, four numbers of envelope
    expect(decodeWkb(Buffer.from(geom).subarray(40)).type).toBe('LineString');
    file.close();
  });

  it('says what it is of, whose it is and that it is made up', async () => {
    const file = await fetchFile('&language=sv');
    const about = await file.rows('SELECT name, value FROM about');
    const valueOf = (name: string) => about.find((row) => row['name'] === name)?.['value'];
    expect(valueOf('Period')).toBe('2025-01-01 – 2026-01-01');
    expect(valueOf('Källa')).toBe('Test, Test (CC0)');
    expect(valueOf('Observera')).toEqual(expect.stringContaining('Syntetiska data'));
    const contents = await file.rows("SELECT description FROM gpkg_contents WHERE table_name = 'squares'");
    expect(contents[0]?.['description']).toEqual(expect.stringContaining('Syntetiska data'));
    file.close();
  });

  it('holds what is mapped of the environment in the municipality, at a point each', async () => {
    const file = await fetchFile('&layers=environment&language=sv');
    const found = await file.rows("SELECT kind, meaning, lit, stadsdel, geom FROM environment WHERE kind = 'lamps'");
    expect(found).toMatchObject([{ kind: 'lamps', meaning: 'gatlykta', lit: 0, stadsdel: 'vast' }]);
    const { type, coordinates } = decodeWkb(Buffer.from(found[0]!['geom'] as ArrayBuffer).subarray(40)) as Point;
    expect(type).toBe('Point');
    expect(coordinates[0]).toBeGreaterThan(15);
    expect(await file.rows("SELECT value FROM about WHERE name = 'Miljön'")).toHaveLength(1);
    file.close();
  });

  it('carries a method’s values and classes where one is asked for', async () => {
    const file = await fetchFile(
      '&layers=squares&method=kde&cell_size=100&language=sv',
      town.app,
      'from=2024-01-01&to=2025-01-01',
    );
    const squares = await file.rows('SELECT value, class FROM squares ORDER BY value DESC LIMIT 1');
    expect(Number(squares[0]?.['value'])).toBeGreaterThan(0);
    expect(squares[0]?.['class']).toEqual(expect.any(String));
    const about = await file.rows("SELECT value FROM about WHERE name = 'Samma fråga till servern'");
    expect(about[0]?.['value']).toEqual(expect.stringMatching(/^\/api\/analysis\/layer\?method=kde/));
    expect(await file.rows("SELECT table_name FROM gpkg_contents WHERE table_name = 'streets'")).toEqual([]);
    file.close();
  });

  it('is for those who may see where offences gather, and leaves a row in the trail', async () => {
    for (const role of [null, 'partner'] as const)
      expect((await town.as(role).request('/api/offences/map.gpkg')).status).toBe(role === null ? 401 : 403);
    (await fetchFile('&layers=stadsdelar', town.as('police'))).close();
    const trail = await (await town.app.request('/api/audit.csv')).text();
    expect(trail).toContain('/api/offences/map.gpkg');
  });

  it.each([
    ['layers=roads', 'layers'],
    ['layers=squares,', 'layers'],
    ['method=guess', 'method'],
    ['cell_size=7', 'cell_size'],
  ])('refuses %s', async (question, field) => {
    expect(await town.refuse(`/api/offences/map.gpkg?${question}`)).toMatchObject({ status: 400, field });
  });

  it.skipIf(!hasGdal)('is opened by GDAL without a warning, in degrees (skipped without ogrinfo)', async () => {
    const { path, close } = await fetchFile();
    close();
    const { stdout, stderr } = spawnSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('Geometry: Multi Polygon');
    expect(stdout).toContain('Geometry: Line String');
    expect(stdout).toContain('Geometry: Point');
    expect(stdout).toContain('Feature Count: 2');
    expect(stdout).toContain('WGS 84');
    const geojson = execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', path, 'streets'], { encoding: 'utf8' });
    const { features } = JSON.parse(geojson) as { features: { geometry: { coordinates: [number, number][] } }[] };
    const [lng, lat] = features[0]!.geometry.coordinates[0]!;
    // in Sweden, longitude first
    expect(lng).toBeGreaterThan(15);
    expect(lat).toBeGreaterThan(59);
  });
});
