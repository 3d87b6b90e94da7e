import type { Row } from '../duckdb/append-rows';
import type { Pack } from '../pack/schema';
import type { StreetClass } from '../schema/ground/street';
import type { TableSource } from '../schema/metadata';
import type { DemoWorld } from './demo-world';
import type { Block } from './streets';

/** Where the main roads of the demo come from: the pack's own drawing, names and all. */
export const PACK_SOURCE: TableSource = {
  source: 'pack',
  title: 'Kommunpaketets huvudvägar, schematiskt ritade',
  publisher: 'Löfteskartan',
  licence: 'MIT',
  url: null,
  synthetic: true,
  imported_at: null,
};

/** What a street of the demo is called: nobody takes it for a real one. */
const NAME = 'Demogata';

/** Streets shorter than this have no name of their own, metres. */
const NAMED_FROM_M = 60;

/** The demo's own streets and addresses, and the main roads of the pack, as rows of the same tables as a real ground. */
export function demoGround(world: DemoWorld): { street: Row[]; address_point: Row[] } {
  const street = packRoads(world.pack);
  const address_point: Row[] = [];
  joinStreets(world.blocks).forEach((blocks, i) => {
    const isGreen = blocks.flatMap(({ houses }) => houses).every(({ address }) => address.green);
    const length_m = blocks.reduce((sum, { from_m, to_m }) => sum + to_m - from_m, 0);
    const name = isGreen || length_m < NAMED_FROM_M ? null : `${NAME} ${i + 1}`;
    const next = { left: 1, right: 2 };
    blocks.forEach(({ ends, houses }, j) => {
      const line = ends.map(({ x, y }) => world.locator.unproject(x, y));
      street.push(streetRow(`${i + 1}.${j + 1}`, 'demo', isGreen ? 'path' : 'residential', name, line));
      if (name === null) return;
      for (const { address, side } of houses) {
        const house_number = String(next[side]);
        next[side] += 2;
        const at = world.locator.unproject(address.x, address.y);
        address_point.push({
          feature_id: `${i + 1}-${house_number}`,
          source: 'demo',
          street: name,
          house_number,
          postcode: null,
          ...extent([at]),
          geometry: `POINT (${at.lng} ${at.lat})`,
        });
      }
    });
  });
  return { street, address_point };
}

/** Blocks that follow one another on one line, in order: a street ends where a block is missing. */
function joinStreets(blocks: readonly Block[]): Block[][] {
  const byLine = new Map<string, Block[]>();
  for (const block of blocks) byLine.set(block.street, [...(byLine.get(block.street) ?? []), block]);
  return [...byLine.values()].flatMap((line) => {
    const streets: Block[][] = [];
    for (const block of line.toSorted((a, b) => a.from_m - b.from_m)) {
      const last = streets.at(-1);
      // whole metres, each rounded
      if (last !== undefined && block.from_m - last.at(-1)!.to_m <= 1) last.push(block);
      else streets.push([block]);
    }
    return streets;
  });
}

/** European roads are the widest that a pack knows. */
const isTrunk = (name: string | null) => name !== null && /^E\s?\d/.test(name);

function packRoads({ basemap }: Pack): Row[] {
  return basemap.features.flatMap(({ properties: { layer, name }, geometry }, i) => {
    if (layer !== 'road') return [];
    const lines =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    return (lines as [number, number][][]).map((line, j) => {
      const positions = line.map(([lng, lat]) => ({ lng, lat }));
      return streetRow(`${i + 1}.${j + 1}`, 'pack', isTrunk(name) ? 'trunk' : 'secondary', name, positions);
    });
  });
}

interface Position {
  lng: number;
  lat: number;
}

function streetRow(
  feature_id: string,
  source: 'demo' | 'pack',
  streetClass: StreetClass,
  name: string | null,
  line: readonly Position[],
): Row {
  return {
    feature_id,
    source,
    class: streetClass,
    name,
    lit: null,
    surface: null,
    is_tunnel: false,
    is_bridge: false,
    ...extent(line),
    geometry: `LINESTRING (${line.map(({ lng, lat }) => `${lng} ${lat}`).join(', ')})`,
  };
}

function extent(line: readonly Position[]) {
  const [lngs, lats] = [line.map(({ lng }) => lng), line.map(({ lat }) => lat)];
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) };
}
