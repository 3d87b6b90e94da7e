import type { Cell, Grid } from '../api';

/** The named place whose nearest cells hold most of a stadsdel's offences that are on the map. */
export interface BusiestPlace {
  near: string;
  n: number;
  /** share of the stadsdel's offences on the map, 0 to 1 */
  share: number;
}

/** A place is named only when it holds this share and at least this many offences. */
const LEAST_SHARE = 0.25;
const LEAST_N = 20;

/** Finds it among the cells of one stadsdel, or of all with null; null when no place holds enough to be named. */
export function findBusiestPlace(
  grid: Pick<Grid, 'cell' | 'n'>,
  cells: readonly Pick<Cell, 'stadsdel' | 'near'>[],
  stadsdel: string | null,
): BusiestPlace | null {
  const byPlace = new Map<string, number>();
  let total = 0;
  grid.cell.forEach((index, i) => {
    const cell = cells[index];
    if (!cell || (stadsdel !== null && cell.stadsdel !== stadsdel)) return;
    const n = grid.n[i] ?? 0;
    total += n;
    if (cell.near !== null) byPlace.set(cell.near, (byPlace.get(cell.near) ?? 0) + n);
  });
  const [top] = [...byPlace].sort((a, b) => b[1] - a[1]);
  if (!top || top[1] < LEAST_N || top[1] < LEAST_SHARE * total) return null;
  return { near: top[0], n: top[1], share: top[1] / total };
}
