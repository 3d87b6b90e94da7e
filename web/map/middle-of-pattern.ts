import type { GridGeometry } from '../api/types';
import type { Patterns } from '../state/patterns.svelte';
import { squareMiddle } from './layers/grid/square-middle';

/** Where the chosen place or chain lies, as [lng, lat]: in the middle of the box around it; null when none is. */
export function middleOfPattern(
  { chosen, clusters, nearRepeat }: Pick<Patterns, 'chosen' | 'clusters' | 'nearRepeat'>,
  squares: GridGeometry | null,
): [number, number] | null {
  if (chosen === null) return null;
  const corners =
    chosen.kind === 'cluster'
      ? (clusters?.clusters[chosen.index]?.hull ?? [])
      : (nearRepeat?.strings[chosen.index]?.cell ?? []).flatMap((cell) => {
          const square = squares?.features[cell];
          return square ? [squareMiddle(square)] : [];
        });
  if (corners.length === 0) return null;
  const mid = (axis: 0 | 1) => {
    const along = corners.map((corner) => corner[axis]);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  return [mid(0), mid(1)];
}
