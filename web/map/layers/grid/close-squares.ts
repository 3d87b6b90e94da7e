import type { ExpressionSpecification } from 'maplibre-gl';

/** Metres in a pixel at zoom 0 on the equator, of tiles of 512 px. */
const METRES_PER_PX = 40_075_016.686 / 512;

/** A square this wide on the screen is still a lid, px; one twice as wide is an outline and a tint. */
const LID_PX = 75;

/** The zooms between which squares open: at the first they cover the ground, at the second it is read through them. */
export function openingZooms(cell_size: number, lat: number): [from: number, to: number] {
  const from = Math.log2((LID_PX * METRES_PER_PX * Math.cos((lat * Math.PI) / 180)) / cell_size);
  return [from, from + 1];
}

/** A value that goes from one to another while squares open. */
export function opening(
  [from, to]: readonly [number, number],
  far: number | ExpressionSpecification,
  near: number | ExpressionSpecification,
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], from, far, to, near];
}
