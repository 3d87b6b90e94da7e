import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import type { Point } from 'geojson';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tileJson } from '../../../server/contract/tiles';
import { openTown, type Town } from '../tiny-town';
import { groundRow, tinyGroundTables } from './tiny-ground';

/** The tile of a zoom that holds a position. */
function tileAt(z: number, lng = 17.8121, lat = 59.32025): string {
  const n = 2 ** z;
  const r = (lat * Math.PI) / 180;
  const x = Math.floor(((lng + 180) / 360) * n);
  const y = Math.floor(((1 - Math.log(Math.tan(r) + 1 / Math.cos(r)) / Math.PI) / 2) * n);
  return `/api/tiles/ground/${z}/${x}/${y}.mvt`;
}

describe('vector tiles', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ tables: tinyGroundTables() });
  });
  afterAll(() => town.close());

  const read = async (path: string) => {
    const response = await town.app.request(path);
    expect(response.status).toBe(200);
    return new VectorTile(new PbfReader(await response.arrayBuffer()));
  };

  it('hold what is drawn at their zoom, and no more', async () => {
    const layers = async (z: number) => Object.keys((await read(tileAt(z))).layers).sort();
    expect(await layers(10)).toEqual(['street']);
    expect(await layers(15)).toEqual(['building', 'street']);
    expect(await layers(17)).toEqual(['address_point', 'building', 'street']);
    expect((await read(tileAt(10))).layers['street']?.length).toBe(1);
    expect((await read(tileAt(15))).layers['street']?.length).toBe(2);
  });

  it('put things where they are, and say what they are', async () => {
    const path = tileAt(16);
    const [z, x, y] = path.match(/\d+/g)!.map(Number) as [number, number, number];
    const tile = await read(path);
    const main = tile.layers['street']!.feature(1);
    // what is false or unknown is not sent
    expect(main.properties).toEqual({ class: 'primary', name: 'Storgatan' });
    const address = tile.layers['address_point']!.feature(0).toGeoJSON(x, y, z);
    expect(address.properties).toEqual({ number: '3B' });
    const [lng, lat] = (address.geometry as Point).coordinates as [number, number];
    expect(lng).toBeCloseTo(17.8121, 5);
    expect(lat).toBeCloseTo(59.32025, 5);
  });

  it('are empty beside the ground', async () => {
    expect((await town.app.request(tileAt(15, 19, 60))).status).toBe(204);
  });

  it('are kept by the reader under their version, and asked for anew under none', async () => {
    const first = await town.app.request(tileAt(15));
    const etag = first.headers.get('ETag')!;
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    expect((await town.app.request(tileAt(15), { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const { tiles } = await town.ask(tileJson, '/api/tiles/ground');
    const version = /v=(\w+)/.exec(tiles[0]!)![1]!;
    const kept = await town.app.request(`${tileAt(15)}?v=${version}`);
    expect(kept.headers.get('Cache-Control')).toContain('immutable');
  });

  it('are kept on disk, of the newest ground alone, and change with it', async () => {
    const folder = join(dirname(town.folder), 'tiles', 'tiny');
    const before = await read(tileAt(15));
    const [version] = readdirSync(folder);
    await town.write({
      street: [
        ...tinyGroundTables().street!,
        groundRow('w9', 'LINESTRING (17.8121 59.32, 17.8122 59.32)', {
          class: 'steps',
          name: null,
          lit: null,
          surface: null,
          is_tunnel: false,
          is_bridge: false,
        }),
      ],
    });
    await town.live.refresh();
    const after = await read(tileAt(15));
    expect(after.layers['street']!.length).toBe(before.layers['street']!.length + 1);
    const now = readdirSync(folder);
    expect(now).toHaveLength(1);
    expect(now).not.toContain(version);
  });

  it('name their layers, bounds and source to any map program', async () => {
    const said = await town.ask(tileJson, '/api/tiles/ground');
    expect(said.attribution).toBe('Test, CC0');
    expect(said.vector_layers.map(({ id }) => id)).toContain('street');
    expect(said.bounds[0]).toBeLessThan(17.81);
    expect(said.tiles[0]).toMatch(/^http:\/\/localhost\/api\/tiles\/ground\/\{z\}\/\{x\}\/\{y\}\.mvt\?v=\w+$/);
  });

  it.each([
    ['7/0/0.mvt', 'z', 'från 8 till 17'],
    ['99999999999/0/0.mvt', 'z', 'från 8 till 17'],
    ['12/-1/0.mvt', 'x', 'från 0 till 4095'],
    ['12/4096/0.mvt', 'x', 'från 0 till 4095'],
    ['12/0/1e3.mvt', 'y', 'från 0 till 4095'],
    ['12/0/3.png', 'y', 'från 0 till 4095'],
  ])('%s is refused, and says what would do', async (path, field, accepted) => {
    const refused = await town.refuse(`/api/tiles/ground/${path}`);
    expect(refused).toMatchObject({ status: 400, field });
    expect(refused.accepted).toContain(accepted);
  });

  it('of an unknown set are not there', async () => {
    expect((await town.refuse('/api/tiles/moon/12/0/0.mvt')).status).toBe(404);
    expect((await town.refuse('/api/tiles/moon')).status).toBe(404);
  });

  it('are for those who are signed in', async () => {
    expect((await town.as(null).request(tileAt(15))).status).toBe(401);
    expect((await town.as('partner').request(tileAt(15))).status).toBe(200);
  });
});

describe('a town without ground', () => {
  it('has no tiles, and says so', async () => {
    const town = await openTown();
    expect((await town.app.request(tileAt(15))).status).toBe(204);
    expect((await town.refuse('/api/tiles/ground')).status).toBe(404);
    await town.close();
  });
});
