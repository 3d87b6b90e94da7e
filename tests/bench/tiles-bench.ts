import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeDemo } from '../../data/demo/make-demo';
import { readPack } from '../../data/pack/read-pack';
import { osm } from '../../data/sources/osm';
import { openGeneration } from '../../server/db/generation';
import { makeTile } from '../../server/tiles/make-tile';
import { tileExtent } from '../../server/tiles/tile-address';
import { TileCache } from '../../server/tiles/tile-cache';
import { TILE_SETS } from '../../server/tiles/tile-set';
import { demoOptions } from '../data/demo/demo-tables';
import { importContext } from '../data/sources/tiny-town';
import { figure, type Figure } from './figure';

const HELSINKI = '../shared/data/osm/helsinki_centre.osm.pbf';
/** west, south, east, north of the extract */
const BOX = [24.9352, 60.1641, 24.9534, 60.1791] as const;
const ZOOMS = [12, 13, 14, 15, 16, 17];
const RUNS = 5;
const MOST_MS = 30;
const MOST_CACHED_MS = 2;
const MOST_BYTES = 100_000;

/** A pack whose only district is a rectangle. */
function rectanglePack([west, south, east, north]: readonly [number, number, number, number]) {
  const { pack } = importContext();
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as [number, number][];
  const geometry = { type: 'Polygon' as const, coordinates: [ring] };
  return { ...pack, stadsdelar: [{ ...pack.stadsdelar[0]!, geometry }] };
}

/**
 * Every tile of the centre of Helsinki at zooms 12 to 17, made and fetched again; of the demo's streets where the extract
 * is not at hand, which the names say.
 */
export async function benchTiles(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tiles-bench-'));
  const isReal = existsSync(HELSINKI);
  const of = isReal ? 'Helsinki' : "the demo's streets (no extract at hand)";
  try {
    if (isReal) await osm.import([HELSINKI], importContext({ pack: rectanglePack(BOX), dataDir: folder }));
    else await makeDemo(demoOptions(folder));
    const generation = await openGeneration(join(folder, isReal ? 'smastad' : 'sundbyberg'), []);
    const box = isReal ? BOX : readPack('sundbyberg').municipality.bbox;
    const set = TILE_SETS.get('ground')!;
    const tiles = ZOOMS.flatMap((z) => tilesIn(box, z));
    const [fresh, cached, bytes, packed]: [number[], number[], number[], number[]] = [[], [], [], []];
    const cache = new TileCache(join(folder, 'tiles'));
    for (let run = 0; run <= RUNS; run++)
      for (const address of tiles) {
        const started = performance.now();
        const tile = await makeTile(generation, set, address);
        // the first round warms up what a server has warm
        if (run > 0) fresh.push(performance.now() - started);
        else {
          bytes.push(tile.byteLength);
          packed.push(gzipSync(tile).byteLength);
        }
        const name = `${address.z}/${address.x}/${address.y}`;
        await cache.get('v', name, () => Promise.resolve(tile));
        const again = performance.now();
        await cache.get('v', name, () => Promise.reject(new Error('is cached')));
        cached.push(performance.now() - again);
      }
    generation.close();
    return [
      figure(`a tile of ${of}, zooms 12 to 17, made`, 'ms', fresh, { at_most: MOST_MS }),
      figure(`a tile of ${of}, cached`, 'ms', cached, { at_most: MOST_CACHED_MS }),
      figure(`a tile of ${of}, the largest`, 'bytes', [Math.max(...bytes)], { at_most: MOST_BYTES }),
      figure(`a tile of ${of}, the largest compressed`, 'bytes', [Math.max(...packed)], null),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tiles of a zoom that reach into a rectangle. */
function tilesIn([west, south, east, north]: readonly [number, number, number, number], z: number) {
  const n = 2 ** z;
  const found: { z: number; x: number; y: number }[] = [];
  for (let x = Math.floor(((west + 180) / 360) * n); (x / n) * 360 - 180 <= east; x++)
    for (let y = 0; y < n; y++) {
      const [, low, , high] = tileExtent({ z, x, y }, 0);
      if (high < south) break;
      if (low <= north) found.push({ z, x, y });
    }
  return found;
}
