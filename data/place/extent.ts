import type { Pack } from '../pack/schema';
import { createTransform, WGS84, type Crs, type Transform } from './crs';

/** [west or least easting, south, east, north], in the unit of its CRS. */
export type Extent = readonly [number, number, number, number];

/** How far outside the outlines a coordinate may lie and still be transformed, as a share of the extent's side. */
const MARGIN = 0.05;

/** The extent of the pack's outlines in degrees, with a margin. */
export function packExtent(pack: Pack): Extent {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of pack.stadsdelar)
    for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      for (const ring of rings) for (const [lng, lat] of ring) widen(extent, lng, lat);
  return withMargin(extent, MARGIN);
}

/** The extent, in another CRS, of a rectangle in degrees. */
export function projectExtent([west, south, east, north]: Extent, crs: Crs): Extent {
  const project: Transform = createTransform(WGS84, crs);
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  // sides are curved after projection: go along them
  for (let i = 0; i <= 20; i++) {
    const lng = west + ((east - west) * i) / 20;
    const lat = south + ((north - south) * i) / 20;
    for (const [a, b] of [project(lng, south), project(lng, north), project(west, lat), project(east, lat)])
      widen(extent, a, b);
  }
  return extent;
}

function withMargin([west, south, east, north]: Extent, share: number): Extent {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return [west - dx, south - dy, east + dx, north + dy];
}

export function holds([west, south, east, north]: Extent, first: number, second: number): boolean {
  return first >= west && first <= east && second >= south && second <= north;
}

function widen(extent: [number, number, number, number], first: number, second: number): void {
  extent[0] = Math.min(extent[0], first);
  extent[1] = Math.min(extent[1], second);
  extent[2] = Math.max(extent[2], first);
  extent[3] = Math.max(extent[3], second);
}
