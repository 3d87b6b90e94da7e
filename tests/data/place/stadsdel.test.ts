import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb, type DuckDBConnection } from '../../../data/duckdb/open';
import { readPack } from '../../../data/pack/read-pack';
import type { Pack, StadsdelFeature } from '../../../data/pack/schema';
import { packCrs, WGS84, createTransform } from '../../../data/place/crs';
import { packExtent, projectExtent } from '../../../data/place/extent';
import { fitTransform } from '../../../data/place/fit-transform';
import { createLocator } from '../../../data/place/locator';
import { outlineEdges } from '../../../data/place/outline-edges';
import { assignStadsdel, createStadsdelTables } from '../../../data/place/stadsdel-tables';

const pack = readPack('sundbyberg');
const folder = mkdtempSync(join(tmpdir(), 'stadsdel-'));
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await openDuckDb('200MB', folder);
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

async function rows(sql: string) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** Points spread evenly over the extent, the same every time. */
function spreadPoints(n: number, [west, south, east, north]: readonly [number, number, number, number]) {
  return Array.from({ length: n }, (_, i) => ({
    x: Math.round(west + (east - west) * ((i * 0.6180339887) % 1)),
    y: Math.round(south + ((north - south) * i) / n),
  }));
}

async function assignInSql(points: { x: number; y: number }[], to: Pack) {
  await createStadsdelTables(connection, to);
  const values = points.map(({ x, y }, i) => `(${i}, ${x}, ${y})`).join(',');
  await connection.run(`CREATE OR REPLACE TEMP TABLE point AS SELECT * FROM (VALUES ${values}) AS v(point_id, x, y)`);
  await assignStadsdel(connection);
  const found = new Map(
    (await rows('FROM point_stadsdel')).map((r) => [Number(r['point_id']), r['stadsdel'] as string]),
  );
  return points.map((_, i) => found.get(i) ?? null);
}

/** Two squares of 1 km side by side, drawn in metres; the border between them is x = 601000. */
function twoSquares(): Pack {
  const toDegrees = createTransform(packCrs(pack.municipality), WGS84);
  const square = (stadsdel: string, x: number): StadsdelFeature => ({
    type: 'Feature',
    properties: { stadsdel, name: stadsdel, population: 1, population_year: 2025, deso: [] },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 6_600_000],
          [x + 1000, 6_600_000],
          [x + 1000, 6_601_000],
          [x, 6_601_000],
          [x, 6_600_000],
        ].map(([a, b]) => toDegrees(a!, b!)),
      ],
    },
  });
  return { ...pack, stadsdelar: [square('west', 600_000), square('east', 601_000)] };
}

describe('the stadsdel of a point', () => {
  it('is that of its outline, for points in, on the way to, and outside two squares', async () => {
    const squares = twoSquares();
    const points = [
      { x: 600_500, y: 6_600_500 },
      { x: 601_500, y: 6_600_500 },
      { x: 600_999, y: 6_600_500 },
      { x: 601_001, y: 6_600_500 },
      { x: 599_998, y: 6_600_500 },
      { x: 601_500, y: 6_601_002 },
      { x: 601_500, y: 6_600_998 },
      { x: 0, y: 0 },
      { x: -700_000, y: -1 },
    ];
    const expected = ['west', 'east', 'west', 'east', null, null, 'east', null, null];
    expect(await assignInSql(points, squares)).toEqual(expected);
    const locator = createLocator(squares);
    expect(points.map(({ x, y }) => locator.stadsdelAt(x, y))).toEqual(expected);
  });

  it('is exactly one along the whole border between neighbours', async () => {
    const squares = twoSquares();
    const along = Array.from({ length: 990 }, (_, i) => ({ x: 601_000, y: 6_600_005 + i }));
    const found = await assignInSql(along, squares);
    expect(found.filter((s) => s !== 'west' && s !== 'east')).toEqual([]);
  });

  it('agrees with turf on the projected outlines, for thousands of points, in SQL and in TypeScript', async () => {
    const project = createTransform(WGS84, packCrs(pack.municipality));
    const projected = pack.stadsdelar.map((s) => ({
      stadsdel: s.properties.stadsdel,
      polygon: {
        type: 'MultiPolygon' as const,
        coordinates: (s.geometry.type === 'Polygon' ? [s.geometry.coordinates] : s.geometry.coordinates).map((rings) =>
          rings.map((ring) => ring.map(([lng, lat]) => project(lng, lat))),
        ),
      },
    }));
    const points = spreadPoints(4000, projectExtent(packExtent(pack), packCrs(pack.municipality)));
    const edges = outlineEdges(pack);
    // pieces longer than a kilometre are bent where turf's stay straight: leave out what lies within 5 cm of an edge
    const clear = points.filter(({ x, y }) =>
      edges.every((e) => y < e.y0 - 1 || y > e.y1 + 1 || Math.abs(x - (e.x0 + (y - e.y0) * e.slope)) > 0.05),
    );
    expect(clear.length).toBeGreaterThan(3990);
    const expected = clear.map(
      ({ x, y }) => projected.find((p) => booleanPointInPolygon([x, y], p.polygon))?.stadsdel ?? null,
    );
    const locator = createLocator(pack);
    expect(clear.map(({ x, y }) => locator.stadsdelAt(x, y))).toEqual(expected);
    expect(await assignInSql(clear, pack)).toEqual(expected);
    expect(new Set(expected).size).toBe(12);
  });

  it('is computed in SQL from longitude and latitude as proj4 would', async () => {
    const own = packCrs(pack.municipality);
    const fitted = fitTransform(WGS84, own, packExtent(pack), 0.05);
    const sql = fitted.sql('lng', 'lat');
    const [row] = await rows(
      `SELECT ${sql.first} AS x, ${sql.second} AS y, ${sql.inside} AS inside FROM (SELECT 17.970556::DOUBLE AS lng, 59.360833::DOUBLE AS lat)`,
    );
    const [x, y] = createTransform(WGS84, own)(17.970556, 59.360833);
    expect(Math.hypot(Number(row!['x']) - x, Number(row!['y']) - y)).toBeLessThan(0.05);
    expect(row!['inside']).toBe(true);
  });

  it('of Rissne station is Rissne, and its coordinates survive the way there and back', () => {
    const locator = createLocator(pack);
    const { x, y } = locator.project(17.939722, 59.375833);
    expect(Math.hypot(x - 667_014, y - 6_585_591)).toBeLessThan(2);
    expect(locator.stadsdelAt(x, y)).toBe('rissne');
    const back = locator.unproject(x, y);
    expect(Math.abs(back.lng - 17.939722)).toBeLessThan(1e-5);
    expect(Math.abs(back.lat - 59.375833)).toBeLessThan(1e-5);
  });
});
