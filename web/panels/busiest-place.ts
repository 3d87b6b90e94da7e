import type { Grid, GridGeometry, Places } from '../api/types';

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
  const isOwn = (index: number) => stadsdel === null || cells[index]?.properties.stadsdel === stadsdel;
  const nOf = (index: number) => count.get(index) ?? 0;
  const areaOf = (index: number) => cells[index]?.properties.area_m2 ?? 0;
  const own = [...cells.keys()].filter(isOwn);
  const total = { n: sum(own.map(nOf)), area: sum(own.map(areaOf)) };

  let best: BusiestPlace | null = null;
  for (const [p, { properties }] of places.entries()) {
    const near = (cellsNear(places, cells)[p] ?? []).filter(isOwn);
    const n = sum(near.map(nOf));
    const evenShare = sum(near.map(areaOf)) / total.area;
    const share = n / total.n;
    if (n < LEAST_N || share < LEAST_SHARE || share < LEAST_TIMES_EVEN * evenShare) continue;
    if (n > (best?.n ?? 0)) best = { near: properties.name, n, share };
  }
  return best;
}

const known = new WeakMap<object, { cells: object; near: number[][] }>();

/** The cells within reach of each place: they lie where they lie, whatever is counted, and a fine grid has thousands. */
function cellsNear(places: Places['features'], cells: GridGeometry['features']): number[][] {
  const found = known.get(places);
  if (found?.cells === cells) return found.near;
  const corners = cells.map(({ geometry }) => firstPosition(geometry));
  const near = places.map(({ geometry }) =>
    [...corners.keys()].filter((index) => distance(corners[index] ?? [], geometry.coordinates) <= NEAR_M),
  );
  known.set(places, { cells, near });
  return near;
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
