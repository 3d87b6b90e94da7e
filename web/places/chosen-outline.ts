import type { Polygon } from 'geojson';
import type { api } from '../api/client';
import type { Args } from '../api/endpoint';

/** What the outline of a place can be taken from; 'keep' leaves it as it is. */
export const OUTLINES = ['keep', 'place', 'drawn', 'square', 'stadsdel'] as const;

type Outline = Args<(typeof api)['place-register']['$post']>['json']['outline'];

/** Where a place is to be, from what its form says and what is chosen or drawn on the map; null where it stays. */
export function chosenOutline(
  form: { from: string; place: string; radius: string; stadsdel: string },
  { cell_size, cell, area }: { cell_size: number; cell: number | null; area: Polygon | null },
): Outline | null {
  if (form.from === 'place') return { from: 'place', place: form.place, radius_m: Number(form.radius) };
  if (form.from === 'stadsdel') return { from: 'stadsdel', stadsdel: form.stadsdel };
  if (form.from === 'square') return cell === null ? null : { from: 'square', cell_size, cell };
  return form.from === 'drawn' && area ? { from: 'drawn', area } : null;
}
