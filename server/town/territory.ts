import type { Position, MultiPolygon } from 'geojson';
import type { Grid } from './grid';
import type { Box } from './planar';
import type { Water } from './water';

interface Stadsdel {
  stadsdel: string;
  population: number;
  area_km2: number;
  /** a point within it, near its middle, for its name */
  label: Position;
  /** outline in the municipality's metric CRS */
  xy: MultiPolygon;
  box: Box;
}

/** The municipality's ground: what follows from the pack's outlines alone, worked out once. */
export interface Territory {
  stadsdelar: readonly Stadsdel[];
  population: number;
  area_km2: number;
  /** the whole municipality in its metric CRS */
  outline_xy: MultiPolygon;
  /** what of it is no ground: squares wholly in it are not in the grid */
  water: Water;
  toDegrees: (xy: Position) => Position;
  toMetres: (lng_lat: Position) => Position;
  /** name of the nearest named place; null when there are none */
  nearestPlace: (x: number, y: number) => string | null;
  /** cell sizes that give a grid of a size that can be sent and drawn */
  cell_sizes: readonly number[];
  /** the cell size to begin with */
  cell_size: number;
  /** the grid of a cell size, built when first asked for */
  grid: (cell_size: number) => Grid;
}
