import type { Pack } from '../pack/schema';
import { outlineEdges, type OutlineEdge } from './outline-edges';

/** What a cell of the raster holds instead of a stadsdel's index. */
export const OUTSIDE = -1;
export const BORDER = -2;

const MOST_CELLS_PER_SIDE = 256;
const LEAST_CELL_SIZE = 25;
/** Metres by which an edge is thickened before it is drawn, far more than rounding can move it. */
const THICKNESS = 0.5;

/**
 * The municipality cut into square cells, each wholly in one stadsdel, wholly outside, or crossed by an outline; only
 * points in the last kind need the exact test against the edges of their row.
 */
export interface StadsdelRaster {
  cell_size: number;
  /** lower left corner, a multiple of the cell size */
  x0: number;
  y0: number;
  width: number;
  height: number;
  /** row by row from the south: index of the stadsdel, OUTSIDE or BORDER */
  cells: Int16Array;
  /** edges that reach into each row of cells */
  rows: OutlineEdge[][];
}

/** Makes the raster of a pack; the same pack gives the same raster. */
export function createStadsdelRaster(pack: Pack): StadsdelRaster {
  const edges = outlineEdges(pack);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x0, y0, x1, y1 } of edges) {
    west = Math.min(west, x0, x1);
    east = Math.max(east, x0, x1);
    south = Math.min(south, y0);
    north = Math.max(north, y1);
  }
  const side = Math.max(east - west, north - south);
  const size = Math.max(1, Math.ceil(side / (MOST_CELLS_PER_SIDE - 2) / LEAST_CELL_SIZE)) * LEAST_CELL_SIZE;
  // one cell of margin, so that a thickened edge never falls off
  const x0 = (Math.floor(west / size) - 1) * size;
  const y0 = (Math.floor(south / size) - 1) * size;
  const width = Math.ceil((east - x0) / size) + 1;
  const height = Math.ceil((north - y0) / size) + 1;
  const cells = new Int16Array(width * height).fill(OUTSIDE);
  const rows: OutlineEdge[][] = Array.from({ length: height }, () => []);

  for (const edge of edges) {
    const first = Math.floor((edge.y0 - THICKNESS - y0) / size);
    const last = Math.floor((edge.y1 + THICKNESS - y0) / size);
    for (let row = first; row <= last; row++) {
      const bottom = Math.max(edge.y0, y0 + row * size - THICKNESS);
      const top = Math.min(edge.y1, y0 + (row + 1) * size + THICKNESS);
      const xs =
        edge.y0 === edge.y1
          ? [edge.x0, edge.x1]
          : [edge.x0 + (bottom - edge.y0) * edge.slope, edge.x0 + (top - edge.y0) * edge.slope];
      const from = Math.floor((Math.min(...xs) - THICKNESS - x0) / size);
      const to = Math.floor((Math.max(...xs) + THICKNESS - x0) / size);
      cells.fill(BORDER, row * width + from, row * width + to + 1);
      rows[row]!.push(edge);
    }
  }
  const raster = { cell_size: size, x0, y0, width, height, cells, rows };
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const cell = row * width + column;
      if (cells[cell] === BORDER) continue;
      cells[cell] = castRay(rows[row]!, x0 + (column + 0.5) * size, y0 + (row + 0.5) * size);
    }
  return raster;
}

/** Index of the stadsdel at a point of integer metres, or OUTSIDE. */
export function stadsdelIndexAt(raster: StadsdelRaster, x: number, y: number): number {
  const column = Math.floor((x - raster.x0) / raster.cell_size);
  const row = Math.floor((y - raster.y0) / raster.cell_size);
  if (column < 0 || row < 0 || column >= raster.width || row >= raster.height) return OUTSIDE;
  const index = raster.cells[row * raster.width + column]!;
  return index === BORDER ? castRay(raster.rows[row]!, x, y) : index;
}

/**
 * Even-odd rule along a ray to the right. An edge holds its lower end and not its upper, and a point on an edge lies to
 * its right: so a point on a shared border belongs to exactly one of the neighbours.
 */
function castRay(edges: readonly OutlineEdge[], x: number, y: number): number {
  const inside = new Set<number>();
  for (const { stadsdel, x0, y0, y1, slope } of edges)
    if (y >= y0 && y < y1 && x < x0 + (y - y0) * slope && !inside.delete(stadsdel)) inside.add(stadsdel);
  return inside.size === 0 ? OUTSIDE : Math.min(...inside);
}
