import { dirname, join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { problem } from '../contract/problem';
import { tileJson } from '../contract/tiles';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { Refusal } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { describeTiles } from '../tiles/describe-tiles';
import { groundVersion } from '../tiles/ground-version';
import { makeTile } from '../tiles/make-tile';
import { parseTileAddress } from '../tiles/tile-address';
import { TileCache } from '../tiles/tile-cache';
import { TILE_SETS, type TileSet } from '../tiles/tile-set';
import { answers, newRoutes } from './new-routes';

const set = z.string().max(40).openapi({ description: 'which layers', example: 'ground' });
const part = z.string().max(20);

const getTileJson = createRoute({
  method: 'get',
  path: '/tiles/{set}',
  summary: 'Where the vector tiles of the ground are, what they hold, and whom to name beside them',
  request: { params: z.object({ set }), query: readerQuery },
  responses: answers(tileJson, 'TileJSON 3.0.0; 404 before any ground is there'),
});

const getTile = createRoute({
  method: 'get',
  path: '/tiles/{set}/{z}/{x}/{y}',
  summary: 'One vector tile: streets, buildings, water, green, rail, stops, points and addresses',
  request: {
    params: z.object({ set, z: part, x: part, y: part.openapi({ example: '1203.mvt' }) }),
    query: query({ v: z.string().max(40).optional().openapi({ description: 'version that the tile is kept under' }) }),
  },
  responses: {
    200: {
      description: 'Mapbox Vector Tile 2.1',
      content: { 'application/vnd.mapbox-vector-tile': { schema: z.string() } },
    },
    204: { description: 'nothing lies there' },
    304: { description: 'the reader has it already' },
    400: { description: 'no such tile', content: { 'application/json': { schema: problem } } },
  },
});

/** The name of the municipality's own map among the sets of tiles. */
const BACKGROUND = 'background';
const FOR_EVER = 'private, max-age=31536000, immutable';

/** Vector tiles of the ground, made as they are asked for. */
export function tileRoutes({ pack, live, origin, background }: Deps) {
  const cache = new TileCache(join(dirname(live.folder), 'tiles', pack.municipality.id));
  return newRoutes()
    .openapi(getTileJson, (c) => {
      const wanted = findSet(c.req.valid('param').set);
      const version = groundVersion(c.var.world);
      if (version === null) throw new Refusal('not_found');
      return sendJson(c, describeTiles(wanted, pack, c.var.world, version, origin));
    })
    .openapi(getTile, async (c) => {
      const { set, ...where } = c.req.valid('param');
      if (set === BACKGROUND && background !== null && background.kind !== 'style') {
        const tile = await background.tile(parseTileAddress(where));
        if (c.req.valid('query').v === background.version) c.header('Cache-Control', FOR_EVER);
        if (tile === null) return c.body(null, 204);
        c.header('Content-Type', background.content_type);
        return c.body(tile as Uint8Array<ArrayBuffer>, 200);
      }
      const wanted = findSet(set);
      const address = parseTileAddress(where);
      const { world } = c.var;
      const version = groundVersion(world);
      if (version === null) return c.body(null, 204);
      const etag = `"${version}"`;
      c.header('ETag', etag);
      // under its own version an address never means anything else
      if (c.req.valid('query').v === version) c.header('Cache-Control', FOR_EVER);
      if (c.req.header('If-None-Match')?.split(/,\s*/).includes(etag)) return c.body(null, 304);
      const name = `${wanted.name}/${address.z}/${address.x}/${address.y}`;
      const tile = await cache.get(version, name, () => makeTile(world, wanted, address));
      if (tile.byteLength === 0) return c.body(null, 204);
      c.header('Content-Type', 'application/vnd.mapbox-vector-tile');
      return c.body(new Uint8Array(tile), 200);
    });
}

function findSet(name: string): TileSet {
  const found = TILE_SETS.get(name);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}
