import proj4 from 'proj4';
import type { StadsdelFeature } from './schema';

type Geometry = StadsdelFeature['geometry'];
type Position = readonly [number, number, ...number[]];
type Ring = readonly Position[];

const METRES_PER_DEGREE = (6_378_137 * Math.PI) / 180;

/** The polygons of an outline, each as its rings, the outer one first. */
export function polygonsOf(geometry: Geometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** [west, south, east, north] of outlines, in degrees. */
export function boundsOf(features: readonly { geometry: Geometry }[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features)
    for (const [lng, lat] of polygonsOf(geometry)
      .flat()
      .flatMap((ring) => [...ring])) {
      bounds[0] = Math.min(bounds[0], lng);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lng);
      bounds[3] = Math.max(bounds[3], lat);
    }
  return bounds;
}

/** Area in m² on the globe: measured in an equal-area projection around the outline itself. */
export function areaOnGlobe(geometry: Geometry): number {
  const [west, south, east, north] = boundsOf([{ geometry }]);
  const centre = `+lat_0=${(south + north) / 2} +lon_0=${(west + east) / 2}`;
  return areaInCrs(geometry, `+proj=laea ${centre} +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`);
}

/** Area in square units of a projected CRS. */
export function areaInCrs(geometry: Geometry, definition: string): number {
  const project = proj4('+proj=longlat +ellps=GRS80 +no_defs', withoutShift(definition));
  const area = (ring: Ring) => {
    const projected = ring.map(([lng, lat]): [number, number] => project.forward([lng, lat]));
    return Math.abs(piecesOf(projected).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0)) / 2;
  };
  // holes stand after the outer ring and are taken away
  return polygonsOf(geometry)
    .flatMap((rings) => rings.map((ring, i) => (i === 0 ? area(ring) : -area(ring))))
    .reduce((sum, part) => sum + part, 0);
}

/** Whether an outline holds a point; what lies in a hole is outside. */
export function outlineHolds(geometry: Geometry, lng: number, lat: number): boolean {
  let inside = false;
  // asked for thousands of points whenever a pack is read: no lists are made on the way
  for (const rings of polygonsOf(geometry))
    for (const ring of rings) {
      let [x1, y1] = [0, NaN];
      for (const [x2, y2] of ring) {
        // the first corner has none before it, and NaN is never beyond
        if (!Number.isNaN(y1) && y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1)
          inside = !inside;
        [x1, y1] = [x2, y2];
      }
    }
  return inside;
}

/** Distance in metres from a point to the nearest part of an outline; 0 inside. Good for some kilometres. */
export function distanceToOutline(geometry: Geometry, lng: number, lat: number): number {
  if (outlineHolds(geometry, lng, lat)) return 0;
  const toMetres = ([x, y]: Position) =>
    [(x - lng) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180), (y - lat) * METRES_PER_DEGREE] as const;
  const distances = polygonsOf(geometry)
    .flat()
    .flatMap(piecesOf)
    .map(([from, to]) => {
      const [ax, ay] = toMetres(from);
      const [bx, by] = toMetres(to);
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
      return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
    });
  return Math.min(...distances);
}

/** The straight pieces of a ring. */
function piecesOf(ring: Ring): [Position, Position][] {
  return ring.slice(1).flatMap((to, i): [Position, Position][] => {
    const from = ring[i];
    return from === undefined ? [] : [[from, to]];
  });
}

/** Datum shifts move a point by metres and change no area, but a bad one would hide the real mistake. */
function withoutShift(definition: string): string {
  return definition.replace(/\+(towgs84|datum|nadgrids)=\S+/g, '');
}
