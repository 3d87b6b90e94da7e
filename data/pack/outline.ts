import proj4 from 'proj4';
import type { StadsdelFeature } from './schema';

type Geometry = StadsdelFeature['geometry'];
type Ring = readonly (readonly number[])[];

const RADIUS_M = 6_378_137;

/** The polygons of an outline, each as its rings, the outer one first. */
export function polygonsOf(geometry: Geometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** [west, south, east, north] of outlines, in degrees. */
export function boundsOf(features: readonly { geometry: Geometry }[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features)
    for (const [lng = 0, lat = 0] of polygonsOf(geometry).flat(2)) {
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
    const points = ring.map(([lng = 0, lat = 0]) => project.forward([lng, lat]));
    const twice = points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return sum + x! * nextY! - nextX! * y!;
    }, 0);
    return Math.abs(twice) / 2;
  };
  return polygonsOf(geometry).reduce(
    (sum, [outer, ...holes]) => sum + area(outer!) - holes.reduce((hole, ring) => hole + area(ring), 0),
    0,
  );
}

/** Whether an outline holds a point; what lies in a hole is outside. */
export function outlineHolds(geometry: Geometry, lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of polygonsOf(geometry).flat())
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1]!;
      const [x2 = 0, y2 = 0] = ring[i]!;
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}

/** Distance in metres from a point to the nearest part of an outline; 0 inside. Good for some kilometres. */
export function distanceToOutline(geometry: Geometry, lng: number, lat: number): number {
  if (outlineHolds(geometry, lng, lat)) return 0;
  const metres = (RADIUS_M * Math.PI) / 180;
  const toMetres = ([x = 0, y = 0]: readonly number[]) =>
    [(x - lng) * metres * Math.cos((lat * Math.PI) / 180), (y - lat) * metres] as const;
  let nearest = Infinity;
  for (const ring of polygonsOf(geometry).flat())
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = toMetres(ring[i - 1]!);
      const [bx, by] = toMetres(ring[i]!);
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
      nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
    }
  return nearest;
}

/** Datum shifts move a point by metres and change no area, but a bad one would hide the real mistake. */
function withoutShift(definition: string): string {
  return definition.replace(/\+(towgs84|datum|nadgrids)=\S+/g, '');
}
