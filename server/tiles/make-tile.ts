import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { GroundTable } from '../../data/schema/ground/index';
import type { Questions } from '../db/questions';
import type { World } from '../snapshot/world';
import { decodeWkb } from './decode-wkb';
import { tileExtent, type TileAddress } from './tile-address';
import { FIELDS, type TileSet } from './tile-set';

/** Units along a tile's side, and how many of them it goes on past its edge. */
const EXTENT = 4096;
const BUFFER = 64;
/** A tile is drawn at 512 px; what is smaller than this is not seen. */
const TILE_PX = 512;
const LEAST_PX = 2.5;
/** Within how many units a line may be straightened: an eighth of a pixel is eight. */
const TOLERANCE = 4;

type Row = Questions['ground-in-tile']['row'];

/** One tile as Mapbox Vector Tile (version 2); empty where there is nothing. */
export async function makeTile(world: Pick<World, 'ask'>, set: TileSet, address: TileAddress): Promise<Uint8Array> {
  const { z, x, y } = address;
  const [west, south, east, north] = tileExtent(address, BUFFER / EXTENT);
  const least_span = (360 / 2 ** z / TILE_PX) * LEAST_PX;
  const rows = await world.ask('ground-in-tile', { zoom: z, layers: set.layers, west, south, east, north, least_span });
  const features = new Map<string, Feature[]>();
  for (const row of rows) {
    const list = features.get(row.layer) ?? [];
    features.set(row.layer, list);
    list.push({ type: 'Feature', properties: fieldsOf(row), geometry: decodeWkb(Buffer.from(row.wkb, 'base64')) });
  }
  const layers = [...features].flatMap(([name, list]) => {
    const options = { extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE, maxZoom: z, clip: true };
    const tile = geoJSONToTile({ type: 'FeatureCollection', features: list }, z, x, y, options);
    return tile.features.length === 0 ? [] : [[name, tile] as const];
  });
  return layers.length === 0
    ? new Uint8Array()
    : fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: EXTENT });
}

/** What is false or unknown is left out: most is, and a tile is the smaller for it. */
function fieldsOf(row: Row): Record<string, string | boolean> {
  const fields: Record<string, string | boolean> = {};
  for (const name of Object.keys(FIELDS[row.layer as GroundTable])) {
    const value = row[name as keyof Row];
    if (value !== null && (value !== false || name === 'lit')) fields[name] = value;
  }
  return fields;
}
