import type { MultiPolygon, Polygon, Position } from 'geojson';
import { createTransform, WGS84 } from '../../place/crs';
import { polygonsOf } from './reproject';

/** Area in km² on the WGS 84 ellipsoid, by the cylindrical equal-area projection at its own latitude. */
export function ellipsoidAreaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = polygonsOf(geometry);
  const [lng = 0, lat = 0] = polygons[0]?.[0]?.[0] ?? [];
  const project = createTransform(WGS84, {
    code: 'cea',
    name: 'cea',
    proj4: `+proj=cea +lat_ts=${lat} +lon_0=${lng} +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs`,
    is_geographic: false,
  });
  const ringM2 = (ring: Position[]) => Math.abs(shoelace(ring.map(([a = NaN, b = NaN]) => project(a, b))));
  // the first ring is the outline, the others are holes
  const polygonM2 = ([outline = [], ...holes]: Position[][]) =>
    ringM2(outline) - holes.reduce((sum, hole) => sum + ringM2(hole), 0);
  return polygons.reduce((sum, polygon) => sum + polygonM2(polygon), 0) / 1e6;
}

function shoelace(ring: readonly (readonly [number, number])[]): number {
  let doubled = 0;
  let [x0, y0] = ring.at(-1) ?? [0, 0];
  for (const [x1, y1] of ring) {
    doubled += x0 * y1 - x1 * y0;
    [x0, y0] = [x1, y1];
  }
  return doubled / 2;
}
