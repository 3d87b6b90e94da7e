import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Pack } from '../pack/schema';
import type { Locator } from '../place/locator';
import { createRandom } from './random';

/** A made-up address on a made-up street. */
export interface Address {
  x: number;
  y: number;
  stadsdel: string;
  /** the point that stands for its street: an address in the middle of it */
  street: { x: number; y: number };
  /** how much it draws: most a little, few a lot, the same for all five years */
  pull: number;
  /** in a green area of the base map, where few things happen */
  green: boolean;
  /** metres to the nearest metro line of the base map; Infinity when it has none */
  metro_m: number;
}

const BLOCK = [96, 72] as const;
const ADDRESS_EVERY_M = 17;
const NEIGHBOURHOOD_M = 350;
const NEIGHBOURHOOD_SPREAD = 0.5;

/**
 * Lays a grid of streets over each stadsdel, turned its own way and with gaps, and puts addresses along them: dry, and
 * inside the outline. The base map is too schematic to have streets of its own.
 */
export function createStreets(pack: Pack, locator: Locator): Address[] {
  const water = polygons(pack, 'water');
  const green = polygons(pack, 'green');
  const metro = metroLines(pack, locator);
  const neighbourhood = createNeighbourhoods();
  const addresses: Address[] = [];
  for (const feature of pack.stadsdelar) {
    const { stadsdel } = feature.properties;
    const random = createRandom(`streets ${stadsdel}`);
    const [west, south, east, north] = bbox(feature) as [number, number, number, number];
    const low = locator.project(west, south);
    const high = locator.project(east, north);
    const [cx, cy] = [(low.x + high.x) / 2, (low.y + high.y) / 2];
    const reach = Math.hypot(high.x - low.x, high.y - low.y) / 2;
    const turn = random.next() * 1.5;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const addStreet = (u0: number, v0: number, length: number, along: 0 | 1) => {
      const street: Omit<Address, 'street'>[] = [];
      const streetPull = Math.exp(1.15 * random.normal());
      for (let d = 8; d < length; d += ADDRESS_EVERY_M) {
        const u = u0 + (along === 0 ? d : 0) + 3 * random.normal();
        const v = v0 + (along === 1 ? d : 0) + 3 * random.normal();
        const x = Math.round(cx + u * cos - v * sin);
        const y = Math.round(cy + u * sin + v * cos);
        const pull = neighbourhood(x, y) * streetPull * Math.exp(0.9 * random.normal());
        if (locator.stadsdelAt(x, y) !== stadsdel) continue;
        const { lng, lat } = locator.unproject(x, y);
        if (water.some((p) => booleanPointInPolygon([lng, lat], p))) continue;
        const inGreen = green.some((p) => booleanPointInPolygon([lng, lat], p));
        street.push({ x, y, stadsdel, pull, green: inGreen, metro_m: distanceToLines(x, y, metro) });
      }
      const middle = street[street.length >> 1];
      if (middle !== undefined)
        for (const address of street) addresses.push({ ...address, street: { x: middle.x, y: middle.y } });
    };
    for (let u = -reach; u < reach; u += BLOCK[0])
      for (let v = -reach; v < reach; v += BLOCK[1]) {
        if (random.chance(0.85)) addStreet(u, v, BLOCK[0], 0);
        if (random.chance(0.85)) addStreet(u, v, BLOCK[1], 1);
      }
  }
  return addresses;
}

/** How lively a neighbourhood is: a square of 350 m has its own factor, so that no two areas are alike. */
function createNeighbourhoods(): (x: number, y: number) => number {
  const known = new Map<string, number>();
  return (x, y) => {
    const key = `neighbourhood ${Math.floor(x / NEIGHBOURHOOD_M)} ${Math.floor(y / NEIGHBOURHOOD_M)}`;
    const factor = known.get(key) ?? Math.exp(NEIGHBOURHOOD_SPREAD * createRandom(key).normal());
    known.set(key, factor);
    return factor;
  };
}

function polygons(pack: Pack, layer: 'water' | 'green'): Feature<Polygon | MultiPolygon>[] {
  return pack.basemap.features
    .filter((f) => f.properties.layer === layer && /Polygon$/.test(f.geometry.type))
    .map((f) => f as unknown as Feature<Polygon | MultiPolygon>);
}

function metroLines(pack: Pack, locator: Locator): Position[][] {
  return pack.basemap.features
    .filter((f) => f.properties.layer === 'metro')
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates as Position[]];
      return geometry.type === 'MultiLineString' ? (geometry.coordinates as Position[][]) : [];
    })
    .map((line) =>
      line.map((position) => {
        const [lng, lat] = position as [number, number];
        const { x, y } = locator.project(lng, lat);
        return [x, y];
      }),
    );
}

function distanceToLines(x: number, y: number, lines: readonly Position[][]): number {
  let least = Infinity;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1] as [number, number];
      const [bx, by] = line[i] as [number, number];
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  return least;
}
