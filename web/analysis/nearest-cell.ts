import type { GridGeometry } from '../api';
import { metresBetween, ringMiddle } from './ring-middle';

/** The index of the square whose middle is nearest to the middle of a ring; null when there is none. */
export function nearestCell(
  ring: readonly (readonly number[])[],
  cells: readonly Pick<GridGeometry['features'][number], 'geometry'>[],
): number | null {
  const middle = ringMiddle(ring);
  if (middle === null) return null;
  let best: { index: number; distance: number } | null = null;
  for (const [index, { geometry }] of cells.entries()) {
    const outline = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
    const own = ringMiddle(outline ?? []);
    const distance = own === null ? Infinity : metresBetween(middle, own);
    if (distance < (best?.distance ?? Infinity)) best = { index, distance };
  }
  return best?.index ?? null;
}
