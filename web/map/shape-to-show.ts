import type { Position } from 'geojson';
import type { Answers } from '../state/answers/open-answers';
import type { BoundingBox } from './create-map';
import type { ShapePoint } from './fit-shape';

/** Points lie this much of the box apart, in either direction. */
const GRAIN = 1 / 64;

/** Made once for each answer: it is asked for whenever the map is fitted. */
const known = new WeakMap<object, readonly ShapePoint[]>();

/**
 * The outlines of the stadsdelar, and the middle of each, as points of their box; none before they are known.
 * @param box around them: [west, south, east, north] degrees
 */
export function shapeToShow(
  { stadsdelar }: Pick<Answers, 'stadsdelar'>,
  [west, south, east, north]: BoundingBox,
): readonly ShapePoint[] {
  const outlines = stadsdelar.value;
  if (!outlines) return [];
  const made = known.get(outlines);
  if (made) return made;
  const cells = new Set<string>();
  const take = (lng: number, lat: number) =>
    cells.add(
      `${Math.round((lng - west) / (east - west) / GRAIN)} ${Math.round((north - lat) / (north - south) / GRAIN)}`,
    );
  for (const { geometry, properties } of outlines.features) {
    take(properties.label_lng, properties.label_lat);
    for (const ring of rings(geometry.coordinates))
      ring.slice(1).forEach(([lng = 0, lat = 0], i) => {
        const [from_lng = 0, from_lat = 0] = ring[i]!;
        const reach = Math.max(Math.abs(lng - from_lng) / (east - west), Math.abs(lat - from_lat) / (north - south));
        const steps = Math.max(1, Math.ceil(reach / GRAIN));
        for (let step = 0; step <= steps; step++)
          take(from_lng + ((lng - from_lng) * step) / steps, from_lat + ((lat - from_lat) * step) / steps);
      });
  }
  const shape = [...cells].map((cell): ShapePoint => {
    const [x = 0, y = 0] = cell.split(' ').map(Number);
    return [x * GRAIN, y * GRAIN];
  });
  known.set(outlines, shape);
  return shape;
}

function rings(coordinates: readonly unknown[]): Position[][] {
  const [first] = coordinates as unknown[][];
  if (first && typeof (first as unknown[][])[0]?.[0] === 'number') return coordinates as Position[][];
  return coordinates.flatMap((part) => rings(part as unknown[]));
}
