import type { Position } from 'geojson';

/** Geometry on plain metres: [west, south, east, north]. */
export type Box = [number, number, number, number];

export type Polygons = readonly (readonly (readonly Position[])[])[];

export function boxOf(polygons: Polygons): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons)
    for (const ring of polygon)
      for (const [x = 0, y = 0] of ring) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
      }
  return box;
}

/** Area by the shoelace formula, holes taken away. */
export function areaOf(polygons: Polygons): number {
  let area = 0;
  for (const polygon of polygons)
    for (const [index, ring] of polygon.entries()) area += (index === 0 ? 1 : -1) * ringArea(ring);
  return area;
}

function ringArea(ring: readonly Position[]): number {
  // measured from the first corner: coordinates of millions would eat the digits
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return Math.abs(twice) / 2;
}

/** Whether polygons hold a point, by the even-odd rule over all their rings. */
export function contains(polygons: Polygons, box: Box, [x = 0, y = 0]: Position): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [ax = 0, ay = 0] = ring[i - 1] ?? [];
        const [bx = 0, by = 0] = ring[i] ?? [];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
  return inside;
}

interface Raster {
  x_min: number;
  y_min: number;
  size: number;
  columns: number;
  rows: number;
}

/** Marks every square of a raster that a ring passes through or touches. */
export function markCrossed(ring: readonly Position[], raster: Raster, crossed: Uint8Array): void {
  const { x_min, y_min, size, columns, rows } = raster;
  // a border along the side of a square belongs to both neighbours
  const margin = 1e-6;
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(value)));
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const first = clamp((Math.min(ay, by) - y_min) / size - margin, rows);
    const last = clamp((Math.max(ay, by) - y_min) / size + margin, rows);
    for (let row = first; row <= last; row++) {
      // the part of the segment within this row, from left to right
      const south = y_min + row * size;
      const at = (y: number) => (ay === by ? 0 : Math.min(1, Math.max(0, (y - ay) / (by - ay))));
      const ends = ay === by ? [ax, bx] : [ax + (bx - ax) * at(south), ax + (bx - ax) * at(south + size)];
      const west = clamp((Math.min(...ends) - x_min) / size - margin, columns);
      const east = clamp((Math.max(...ends) - x_min) / size + margin, columns);
      for (let column = west; column <= east; column++) crossed[row * columns + column] = 1;
    }
  }
}
