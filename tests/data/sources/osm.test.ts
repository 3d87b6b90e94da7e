import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GROUND_NAMES } from '../../../data/schema/ground/index';
import { readMetadata } from '../../../data/read-metadata';
import { openDuckDb } from '../../../data/duckdb/open';
import { osm } from '../../../data/sources/osm';
import type { OsmElement } from '../../../data/sources/osm/element';
import type { ImportContext } from '../../../data/sources/source';
import { tablePath } from '../../../data/write-table';
import { tinyGround } from './osm/tiny-ground';
import { block, dataBlock, headerBlock } from './osm/write-pbf';
import { importContext, newFolder, readTable } from './tiny-town';

// each file is read in a process of its own
const SLOW = 60_000;

const extract = (...elements: OsmElement[]) => Buffer.concat([headerBlock(), dataBlock(elements)]);
function file(name: string, content: string | Buffer): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('an extract of OpenStreetMap', () => {
  let context: ImportContext;
  beforeAll(async () => {
    context = importContext();
    const seconds = Date.parse('2026-08-01T00:00:00Z') / 1000;
    const path = file('tiny.osm.pbf', Buffer.concat([headerBlock(undefined, seconds), dataBlock(tinyGround())]));
    const report = await osm.import([path], context);
    expect(report).toMatchObject({ rows_read: 23, rows_rejected: 0, rows_written: 6 });
  }, SLOW);
  const read = (table: 'street' | 'building' | 'water') =>
    readTable(context, table, 'feature_id, class, name, geometry::VARCHAR AS shape');

  it('becomes streets', async () => {
    expect(await read('street')).toEqual([
      {
        feature_id: 'w1',
        class: 'residential',
        name: 'Storgatan',
        shape: 'LINESTRING (18.001 59.001, 18.002 59.001, 18.003 59.001)',
      },
    ]);
    expect(await readTable(context, 'street', 'lit, surface, is_tunnel, west, east')).toEqual([
      { lit: true, surface: null, is_tunnel: false, west: 18.001, east: 18.003 },
    ]);
  });

  it('becomes waters whose outline is joined from several lines, with the islands left out', async () => {
    const [lake] = await read('water');
    expect(lake).toMatchObject({ feature_id: 'r1', class: 'area', name: 'Lilla sjön' });
    expect(lake?.['shape']).toMatch(/^MULTIPOLYGON \(\(\(18.0\d[^)]+\), \(18.014 59.005, [^)]+\)\)\)$/);
  });

  it('becomes a building and its address, at a point inside it', async () => {
    expect(await read('building')).toMatchObject([{ feature_id: 'w2', class: 'home' }]);
    expect(await readTable(context, 'address_point', 'street, house_number, west, south')).toEqual([
      { street: 'Storgatan', house_number: '3B', west: 18.0011, south: 59.00205 },
    ]);
  });

  it('keeps what lies in the municipality alone', async () => {
    expect(await readTable(context, 'point_of_interest', 'feature_id, class')).toEqual([
      { feature_id: 'n20', class: 'street_lamp' },
    ]);
    expect(await readTable(context, 'stop', 'class, name')).toEqual([{ class: 'bus', name: 'Storgatan' }]);
  });

  it('says in every table, also the empty ones, where it came from and under which licence', async () => {
    const connection = await openDuckDb('256MB', newFolder());
    for (const table of GROUND_NAMES) {
      const said = await readMetadata(connection, tablePath(context.dataDir, 'smastad', table));
      expect(said?.sources).toMatchObject([
        { source: 'osm', title: 'OpenStreetMap 2026-08-01', licence: 'ODbL 1.0', synthetic: false },
      ]);
    }
    connection.closeSync();
  });

  it('gives way to the next one, and is left as it was by one that cannot be read', { timeout: SLOW }, async () => {
    const next = tinyGround().map((e): OsmElement =>
      e.type === 'way' && e.id === 1 ? { ...e, tags: { highway: 'footway' } } : e,
    );
    const whole = Buffer.concat([headerBlock(), dataBlock(next)]);
    await osm.import([file('next.osm.pbf', whole)], context);
    expect(await read('street')).toMatchObject([{ class: 'footway', name: null }]);
    await expect(osm.import([file('cut.osm.pbf', whole.subarray(0, whole.length - 9))], context)).rejects.toThrow(
      'cut off',
    );
    expect(await read('street')).toMatchObject([{ class: 'footway' }]);
  });
});

describe('a file that cannot be the ground', () => {
  const good = extract(...tinyGround());
  const flipped = Buffer.from(good);
  flipped[flipped.length - 60]! ^= 0x10;
  const far = tinyGround().map((e): OsmElement => (e.type === 'node' ? { ...e, lon: e.lon + 20 } : e));
  const unsorted = tinyGround().toReversed();
  const bomb = Buffer.alloc(300 * 1024 * 1024);

  it.each([
    ['cut short in a block', good.subarray(0, good.length - 30), 'cut off'],
    ['cut short in a header', good.subarray(0, headerBlock().length + 2), 'cut off'],
    ['a flipped byte', flipped, 'damaged'],
    ['of another country', extract(...far), 'nothing in the file lies in Småstad'],
    ['with nodes after ways', extract(...unsorted), 'not sorted'],
    ['that claims to be small and is not', Buffer.concat([headerBlock(), block('OSMData', bomb, 100)]), 'larger than'],
    [
      'of a kind that needs a newer reader',
      headerBlock(['OsmSchema-V0.6', 'HistoricalInformation']),
      'HistoricalInformation',
    ],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'no extract'],
    ['that is four bytes of nothing', Buffer.alloc(4), 'no extract'],
    ['of other JSON', Buffer.from('{"type":"Topology"}'), 'neither'],
    ['of JSON that is cut off', Buffer.from('{"elements":[{"type":"node"'), 'cut off'],
  ])('%s is refused in one line, and writes nothing', { timeout: SLOW }, async (_, content, why) => {
    const context = importContext();
    const error = await osm.import([file('x.osm.pbf', content)], context).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'ImportError' });
    expect((error as Error).message).toContain(why);
    expect((error as Error).message).not.toContain('\n');
    expect(existsSync(tablePath(context.dataDir, 'smastad', 'street'))).toBe(false);
  });
});

describe('the same ground in other forms', () => {
  const streets = (context: ImportContext) => readTable(context, 'street', 'class, name, geometry::VARCHAR AS shape');

  it('comes as an answer of Overpass, in any order', { timeout: SLOW }, async () => {
    const elements = tinyGround()
      .toReversed()
      .map((e) => (e.type === 'way' ? { ...e, nodes: e.refs } : e));
    const context = importContext();
    const answer = { osm3s: { timestamp_osm_base: '2026-08-01T00:00:00Z' }, elements: [...elements, { type: 'way' }] };
    const report = await osm.import([file('answer.json', JSON.stringify(answer))], context);
    expect(report).toMatchObject({ rows_written: 6, rows_rejected: 1, rejected: { 'cannot be read': 1 } });
    expect(await streets(context)).toHaveLength(1);
  });

  it('comes with its geometry inside, without nodes', { timeout: SLOW }, async () => {
    const at = (lon: number) => ({ lon, lat: 59.001 });
    const way = { type: 'way', id: 1, geometry: [at(18.001), at(18.002)], tags: { highway: 'path' } };
    const context = importContext();
    await osm.import([file('geom.json', JSON.stringify({ elements: [way] }))], context);
    expect(await streets(context)).toEqual([
      { class: 'path', name: null, shape: 'LINESTRING (18.001 59.001, 18.002 59.001)' },
    ]);
  });

  it('comes as GeoJSON whose properties are tags', { timeout: SLOW }, async () => {
    const feature = (geometry: object, properties: object) => ({ type: 'Feature', geometry, properties });
    const line = {
      type: 'LineString',
      coordinates: [
        [18.001, 59.001],
        [18.002, 59.001],
      ],
    };
    const features = [
      feature(line, { '@id': 'way/7', highway: 'steps', name: `${'å'.repeat(300)}\u0000\u202e<b>` }),
      feature({ type: 'Polygon', coordinates: [[[18, 59]]] }, { building: 'yes' }),
    ];
    const context = importContext();
    const report = await osm.import(
      [file('a.geojson', JSON.stringify({ type: 'FeatureCollection', features }))],
      context,
    );
    expect(report).toMatchObject({ rows_written: 1, rows_rejected: 1 });
    const [street] = await readTable(context, 'street', 'feature_id, class, name');
    expect(street).toEqual({ feature_id: 'w7', class: 'steps', name: `${'å'.repeat(119)}…` });
  });
});

const HELSINKI = '../shared/data/osm/helsinki_centre.osm.pbf';
describe.skipIf(!existsSync(HELSINKI))('the centre of Helsinki', () => {
  it('becomes its lamps, cameras and shops as they are counted in the file', { timeout: SLOW }, async () => {
    const pack = importContext().pack;
    const at = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [24.935, 60.164],
          [24.9535, 60.164],
          [24.9535, 60.1795],
          [24.935, 60.164],
        ],
      ] as [number, number][][],
    };
    const context = importContext({ pack: { ...pack, stadsdelar: [{ ...pack.stadsdelar[0]!, geometry: at }] } });
    await osm.import([HELSINKI], context);
    const n = (of: string) => `(count(*) FILTER (class = '${of}'))::INTEGER AS ${of}`;
    const kinds = ['street_lamp', 'camera', 'bench'];
    expect(await readTable(context, 'point_of_interest', kinds.map(n).join(', '))).toEqual([
      { street_lamp: 586, camera: 221, bench: 162 },
    ]);
  });
});

describe('areas whose outline is broken', () => {
  it(
    'are mended where there is one way to, and otherwise left out by name',
    async () => {
      const at = (x: number, y: number) => [18.001 + x / 10_000, 59.002 + y / 10_000];
      const building = (id: string, ring: [number, number][]) => ({
        type: 'Feature',
        id,
        properties: { building: 'yes' },
        geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => at(x, y))] },
      });
      const features = [
        building('hel', [[0, 0], [1, 0], [1, 1], [0, 0]]),
        building('oppen', [[2, 0], [3, 0], [3, 1]]),
        building('stjarna', [[0, 3], [4, 3], [1, 0], [2, 5], [3, 0], [0, 3]]),
      ]; // prettier-ignore
      const context = importContext();
      const report = await osm.import(
        [file('hus.geojson', JSON.stringify({ type: 'FeatureCollection', features }))],
        context,
      );
      expect(await readTable(context, 'building', 'feature_id, geometry::VARCHAR AS shape')).toEqual([
        { feature_id: 'hel', shape: 'POLYGON ((18.001 59.002, 18.0011 59.002, 18.0011 59.0021, 18.001 59.002))' },
        { feature_id: 'oppen', shape: 'POLYGON ((18.0012 59.002, 18.0013 59.002, 18.0013 59.0021, 18.0012 59.002))' },
      ]);
      expect(report.notes.join(' ')).toMatch(/One area .* been mended\. One area .* crossing itself .*: stjarna\./);
    },
    SLOW,
  );

  it(
    'are closed where what they are tagged as is always an area',
    async () => {
      const way: OsmElement = { type: 'way', id: 9, refs: [4, 5, 6, 7], tags: { building: 'house' } };
      const context = importContext();
      const report = await osm.import([file('x.osm.pbf', extract(...tinyGround().slice(0, 7), way))], context);
      expect(await readTable(context, 'building', 'feature_id')).toEqual([{ feature_id: 'w9' }]);
      expect(report.notes.join(' ')).toContain('has been mended');
    },
    SLOW,
  );
});
