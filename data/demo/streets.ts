import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
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

/** One side of a block, from crossing to crossing or as far as it is dry and inside the outline. */
export interface Block {
  /** blocks of one street have the same, and are in order along it */
  street: string;
  /** metres along the street where it begins and ends */
  from_m: number;
  to_m: number;
  /** the two ends, metres */
  ends: readonly [Point, Point];
  /** along it, each with the side that it lies on */
  houses: readonly { address: Address; side: 'left' | 'right' }[];
}

interface Point {
  x: number;
  y: number;
}

/** Streets and what lies along them. */
export interface Streets {
  addresses: Address[];
  blocks: Block[];
}

const BLOCK = [96, 72] as const;
/** where on a block the first address lies, and a street that ends there goes on past the last */
const FIRST_M = 8;
const ADDRESS_EVERY_M = 17;
const NEIGHBOURHOOD_M = 350;
const NEIGHBOURHOOD_SPREAD = 0.5;

/**
 * Lays a grid of streets over each stadsdel, turned its own way and with gaps, and puts addresses along them: dry, and
 * inside the outline. The base map is too schematic to have streets of its own.
 */
export function createStreets(pack: Pack, locator: Locator): Streets {
  const water = polygons(pack, 'water');
  const green = polygons(pack, 'green');
  const metro = metroLines(pack, locator);
  const neighbourhood = createNeighbourhoods();
  const addresses: Address[] = [];
  const blocks: Block[] = [];
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
    const at = (u: number, v: number): Point => ({
      x: Math.round(cx + u * cos - v * sin),
      y: Math.round(cy + u * sin + v * cos),
    });
    const addStreet = (u0: number, v0: number, length: number, along: 0 | 1) => {
      const street: (Omit<Address, 'street'> & { d: number; aside: number })[] = [];
      const streetPull = Math.exp(1.15 * random.normal());
      for (let d = FIRST_M; d < length; d += ADDRESS_EVERY_M) {
        const u = u0 + (along === 0 ? d : 0) + 3 * random.normal();
        const v = v0 + (along === 1 ? d : 0) + 3 * random.normal();
        const { x, y } = at(u, v);
        const pull = neighbourhood(x, y) * streetPull * Math.exp(0.9 * random.normal());
        if (locator.stadsdelAt(x, y) !== stadsdel) continue;
        const { lng, lat } = locator.unproject(x, y);
        if (water.some((p) => booleanPointInPolygon([lng, lat], p))) continue;
        const inGreen = green.some((p) => booleanPointInPolygon([lng, lat], p));
        const aside = along === 0 ? v - v0 : u0 - u;
        street.push({ x, y, stadsdel, pull, green: inGreen, metro_m: distanceToLines(x, y, metro), d, aside });
      }
      const middle = street[street.length >> 1];
      if (middle === undefined) return;
      const houses = street.map(({ d, aside, ...rest }) => ({
        d,
        side: aside > 0 ? ('left' as const) : ('right' as const),
        address: { ...rest, street: { x: middle.x, y: middle.y } },
      }));
      addresses.push(...houses.map(({ address }) => address));
      const [fixed, running] = along === 0 ? [v0, u0] : [u0, v0];
      for (const run of unbroken(houses, length)) {
        const [start, end] =
          along === 0 ? [at(u0 + run.from, v0), at(u0 + run.to, v0)] : [at(u0, v0 + run.from), at(u0, v0 + run.to)];
        blocks.push({
          street: `${stadsdel} ${along} ${Math.round(fixed)}`,
          from_m: Math.round(running + run.from),
          to_m: Math.round(running + run.to),
          ends: [start, end],
          houses: run.houses,
        });
      }
    };
    for (let u = -reach; u < reach; u += BLOCK[0])
      for (let v = -reach; v < reach; v += BLOCK[1]) {
        if (random.chance(0.85)) addStreet(u, v, BLOCK[0], 0);
        if (random.chance(0.85)) addStreet(u, v, BLOCK[1], 1);
      }
  }
  return { addresses, blocks };
}

/** The stretches of a block between which an address is missing, because it would lie in water or outside. */
function unbroken<T extends { d: number }>(
  houses: readonly T[],
  length: number,
): { from: number; to: number; houses: T[] }[] {
  const runs: T[][] = [];
  for (const house of houses) {
    const last = runs.at(-1);
    if (last !== undefined && house.d - last.at(-1)!.d <= ADDRESS_EVERY_M) last.push(house);
    else runs.push([house]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0]!.d, run.at(-1)!.d];
    return {
      from: first === FIRST_M ? 0 : first - FIRST_M,
      to: last + ADDRESS_EVERY_M >= length ? length : last + FIRST_M,
      houses: run,
    };
  });
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
