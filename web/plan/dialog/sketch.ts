import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';

/** A drawing surface over part of the municipality: degrees to and from units of the drawing, north up. */
export interface Sketch {
  width: number;
  height: number;
  toDrawing: (at: Position) => [number, number];
  toDegrees: (x: number, y: number) => [number, number];
}

/** A surface that holds an area with some room around it; a degree of longitude is as long as it is there. */
export function makeSketch(area: Polygon | MultiPolygon, width: number): Sketch {
  const points = ringsOf(area).flat();
  const lngs = points.map(([lng = 0]) => lng);
  const lats = points.map(([, lat = 0]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const room = 0.08 * Math.max((east - west) * squeeze, north - south);
  const scale = width / ((east - west) * squeeze + 2 * room);
  const left = west - room / squeeze;
  const top = north + room;
  return {
    width,
    height: (north - south + 2 * room) * scale,
    toDrawing: ([lng = 0, lat = 0]) => [(lng - left) * squeeze * scale, (top - lat) * scale],
    toDegrees: (x, y) => [round(left + x / scale / squeeze), round(top - y / scale)],
  };
}

/** The outline of something as the path of a drawing. */
export function pathOf(geometry: Geometry, sketch: Sketch): string {
  const draw = (line: readonly Position[], close: boolean) =>
    line
      .map((at, i) => {
        const [x, y] = sketch.toDrawing(at);
        return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('') + (close ? 'Z' : '');
  switch (geometry.type) {
    case 'LineString':
      return draw(geometry.coordinates, false);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => draw(line, false)).join('');
    case 'Polygon':
    case 'MultiPolygon':
      return ringsOf(geometry)
        .map((ring) => draw(ring, true))
        .join('');
    default:
      return '';
  }
}

/** Corners as a polygon; null while there are fewer than three. */
export function polygonOf(corners: readonly Position[]): Polygon | null {
  const [first] = corners;
  if (!first || corners.length < 3) return null;
  // a ring goes anticlockwise (RFC 7946)
  const ring = [...corners, first];
  const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + px * y - x * py;
  }, 0);
  return { type: 'Polygon', coordinates: [twice < 0 ? ring.reverse() : ring] };
}

/** The corners of a polygon, the first not repeated. */
export function cornersOf(polygon: Polygon | null): Position[] {
  return polygon?.coordinates[0]?.slice(0, -1) ?? [];
}

function ringsOf(area: Polygon | MultiPolygon): Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
