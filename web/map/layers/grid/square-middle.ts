import type { Position } from 'geojson';
import type { GridGeometry } from '../../../api/types';

/** The middle of the box around a square as it is drawn, clipped to the municipality: near enough for a mark. */
export function squareMiddle({ geometry }: Pick<GridGeometry['features'][number], 'geometry'>): [number, number] {
  const ring: Position[] = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) ?? [];
  const mid = (axis: 0 | 1) => {
    const along = ring.map((position) => position[axis] ?? 0);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  return [mid(0), mid(1)];
}
