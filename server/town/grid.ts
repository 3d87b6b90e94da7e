import type { Polygon, MultiPolygon } from 'geojson';

/** What of a square is land in one stadsdel. */
export interface Part {
  stadsdel: string;
  area_m2: number;
}

/** One square of the study area, clipped to the municipality. */
export interface Cell {
  x: number;
  y: number;
  stadsdel: string | null;
  /** of it, what is land within the municipality */
  area_m2: number;
  near: string | null;
  geometry: Polygon | MultiPolygon;
}

export interface Grid {
  cell_size: number;
  /** the rectangle of whole squares around the municipality, metres */
  x_min: number;
  x_max: number;
  y_min: number;
  y_max: number;
  columns: number;
  /** per square of the rectangle, row by row from the lower left: index of its cell, -1 outside the municipality and in water */
  cell_of_slot: Int32Array;
  cells: Cell[];
  /** per cell how it is divided between stadsdelar */
  parts: Part[][];
  /** 1 for cells at the border of the municipality, beyond which nothing is known; a shore is no border */
  is_edge: Uint8Array;
  /** squares left out because nothing of them is land, and how much of the municipality is water */
  n_water: number;
  water_m2: number;
}
