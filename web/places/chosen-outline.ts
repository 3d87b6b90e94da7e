import type { Polygon } from 'geojson';
import { numeric } from '../api/numeric';
import type { PlaceOutline } from '../state/place-proposal.svelte';

/** What the outline of a place can be taken from; 'keep' leaves it as it is, 'proposed' is what was pointed out on the map. */
export const OUTLINES = ['keep', 'proposed', 'place', 'drawn', 'square', 'street', 'stadsdel'] as const;

interface Chosen {
  cell_size: number;
  cell: number | null;
  area: Polygon | null;
  /** a point of a stretch of street: longitude, latitude */
  street: readonly [number, number] | null;
  /** what was pointed out on the map */
  proposed: PlaceOutline | null;
}

/** Where a place is to be, from what its form says and what is chosen or drawn on the map; null where it stays. */
export function chosenOutline(
  form: { from: string; place: string; radius: string; stadsdel: string },
  { cell_size, cell, area, street, proposed }: Chosen,
): PlaceOutline | null {
  if (form.from === 'proposed') return proposed;
  if (form.from === 'street') return street && { from: 'street', lng: street[0], lat: street[1] };
  if (form.from === 'place') return { from: 'place', place: form.place, radius_m: numeric(form.radius) };
  if (form.from === 'stadsdel') return { from: 'stadsdel', stadsdel: form.stadsdel };
  if (form.from === 'square') return cell === null ? null : { from: 'square', cell_size, cell };
  return form.from === 'drawn' && area ? { from: 'drawn', area } : null;
}
