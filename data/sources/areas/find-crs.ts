import type { Position } from 'geojson';
import type { Municipality } from '../../pack/schema';
import { candidateCrs, createTransform, WGS84, type Crs } from '../../place/crs';
import type { AreaRecord } from './area-file';
import { positionsOf } from './reproject';

export type FoundCrs = { crs: Crs } | { problem: 'outside' | 'swapped' | 'ambiguous'; candidates: string[] };

/** The CRS in which some area reaches into the municipality, for a file that does not state it. */
export function findCrs(records: readonly AreaRecord[], municipality: Municipality): FoundCrs {
  const fits = (swap: boolean) => candidateCrs(municipality).filter((crs) => reaches(records, crs, swap, municipality));
  const found = fits(false);
  const [crs] = found;
  if (crs !== undefined && found.length === 1) return { crs };
  if (found.length > 1) return { problem: 'ambiguous', candidates: found.map((c) => c.code) };
  const swapped = fits(true);
  return { problem: swapped.length > 0 ? 'swapped' : 'outside', candidates: swapped.map((c) => c.code) };
}

function reaches(records: readonly AreaRecord[], crs: Crs, swap: boolean, { bbox }: Municipality): boolean {
  const transform = createTransform(crs, WGS84);
  const toDegrees = ([a = NaN, b = NaN]: Position) => (swap ? transform(b, a) : transform(a, b));
  return records.some(
    ({ geometry }) => geometry !== null && overlaps(extent(positionsOf(geometry).map(toDegrees)), bbox),
  );
}

type Bbox = readonly [west: number, south: number, east: number, north: number];

export function extent(positions: readonly Position[]): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
