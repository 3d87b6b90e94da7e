import type { Grid, GridGeometry, Places } from '../api';

/** The named place around which most of a stadsdel's offences on the map lie. */
export interface BusiestPlace {
  near: string;
  n: number;
  /** share of the stadsdel's offences on the map, 0 to 1 */
  share: number;
}

/** How far from a place "near" reaches. */
const NEAR_M = 250;
/** A place is named only when it holds this share, this many offences, and this many times its share of the area. */
const LEAST_SHARE = 0.25;
const LEAST_N = 20;
const LEAST_TIMES_EVEN = 2;

/**
 * Finds it among the places within reach of the cells of one stadsdel, or of all with null.
 * @param cells the grid's features in order, empty cells included
 * @returns null when no place holds enough to be named
 */
export function findBusiestPlace(
  grid: Pick<Grid, 'cell' | 'n'>,
  cells: GridGeometry['features'],
  places: Places['features'],
  stadsdel: string | null,
): BusiestPlace | null {
  const count = new Map(grid.cell.map((index, i) => [index, grid.n[i] ?? 0]));
  const own = cells.flatMap(({ properties, geometry }, index) =>
    stadsdel === null || properties.stadsdel === stadsdel
      ? [{ n: count.get(index) ?? 0, area: properties.area_m2, at: firstPosition(geometry) }]
      : [],
  );
  const total = { n: sum(own.map(({ n }) => n)), area: sum(own.map(({ area }) => area)) };

  let best: BusiestPlace | null = null;
  for (const { geometry, properties } of places) {
    const near = own.filter(({ at }) => distance(at, geometry.coordinates) <= NEAR_M);
    const n = sum(near.map((cell) => cell.n));
    const evenShare = sum(near.map(({ area }) => area)) / total.area;
    const share = n / total.n;
    if (n < LEAST_N || share < LEAST_SHARE || share < LEAST_TIMES_EVEN * evenShare) continue;
    if (n > (best?.n ?? 0)) best = { near: properties.name, n, share };
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** One corner of a cell: near enough to it for asking whether a place is within reach. */
function firstPosition(geometry: GridGeometry['features'][number]['geometry']): readonly number[] {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
  return ring?.[0] ?? [0, 0];
}

/** Metres between two positions so near each other that the ground is flat. */
function distance(a: readonly number[], b: readonly number[]): number {
  const [lng = 0, lat = 0] = a;
  const [otherLng = 0, otherLat = 0] = b;
  const metresPerDegree = 111_320;
  const x = (otherLng - lng) * metresPerDegree * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(x, (otherLat - lat) * metresPerDegree);
}
