import type { z } from '@hono/zod-openapi';
import { groundExtents } from '../../data/place/ground-extent';
import { GROUND_TABLES } from '../../data/schema/ground/index';
import type { Pack } from '../../data/pack/schema';
import type { tileJson } from '../contract/tiles';
import type { World } from '../snapshot/world';
import { MAX_ZOOM, MIN_ZOOM } from './tile-address';
import { FIELDS, type TileSet } from './tile-set';

/** What a map program needs to know to ask for the tiles of a set. */
export function describeTiles(
  set: TileSet,
  pack: Pack,
  world: Pick<World, 'metadata'>,
  version: string,
  origin: string,
): z.infer<typeof tileJson> {
  return {
    tilejson: '3.0.0',
    name: `${pack.municipality.name}: ${set.name}`,
    description: set.layers.map((layer) => GROUND_TABLES[layer].meaning).join(' '),
    attribution: attributionOf(set, world),
    // the form that the specification asks for; what the data is like stands in the address
    version: '1.0.0',
    scheme: 'xyz',
    tiles: [`${origin}/api/tiles/${set.name}/{z}/{x}/{y}.mvt?v=${version}`],
    minzoom: MIN_ZOOM,
    maxzoom: MAX_ZOOM,
    bounds: [...groundExtents(pack).box],
    vector_layers: set.layers.map((layer) => ({
      id: layer,
      description: GROUND_TABLES[layer].meaning,
      fields: { ...FIELDS[layer] },
    })),
  };
}

/** Each source once, with its licence, as it must stand beside every map. */
function attributionOf(set: TileSet, { metadata }: Pick<World, 'metadata'>): string {
  const said = set.layers.flatMap((layer) => metadata[layer]?.sources ?? []).map((s) => `${s.publisher}, ${s.licence}`);
  return [...new Set(said)].join('; ');
}
