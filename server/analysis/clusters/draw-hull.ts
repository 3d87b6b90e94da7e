import { convexHull, ringArea } from '../../statistics/convex-hull';
import type { Territory } from '../../town/territory';

/** Side of the squares that an outline is drawn around: a corner at a point would give away its address. */
export const HULL_STEP_M = 50;

/** The outline of offences as a closed ring of [lng, lat] around the squares they lie in, and its area. */
export function drawHull(
  members: Int32Array,
  x: Float64Array,
  y: Float64Array,
  { toDegrees }: Pick<Territory, 'toDegrees'>,
): { hull: [number, number][]; area_m2: number } {
  const squares = new Map<string, [number, number]>();
  for (const i of members) {
    const [west, south] = [Math.floor(x[i]! / HULL_STEP_M), Math.floor(y[i]! / HULL_STEP_M)];
    squares.set(`${west} ${south}`, [west * HULL_STEP_M, south * HULL_STEP_M]);
  }
  const corners = [...squares.values()].flatMap(([west, south]) => [
    [west, south],
    [west + HULL_STEP_M, south],
    [west + HULL_STEP_M, south + HULL_STEP_M],
    [west, south + HULL_STEP_M],
  ]);
  const cx = Float64Array.from(corners, ([v = 0]) => v);
  const cy = Float64Array.from(corners, ([, v = 0]) => v);
  const ring = convexHull(cx, cy, Int32Array.from(corners.keys()));
  const hull = Array.from(ring, (i): [number, number] => {
    const [lng = 0, lat = 0] = toDegrees([cx[i]!, cy[i]!]);
    return [lng, lat];
  });
  return { hull: [...hull, ...hull.slice(0, 1)], area_m2: ringArea(cx, cy, ring) };
}
