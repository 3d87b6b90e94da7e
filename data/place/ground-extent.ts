import { packExtent, type Extent } from './extent';
import type { Pack } from '../pack/schema';

/** How far outside the municipality the ground is kept: what the map shows around it. */
const MARGIN_M = 1500;
/** How far nodes are remembered, so that what reaches into the box is whole. */
const REACH_M = 15_000;
const M_PER_DEGREE = 111_320;

/** The rectangle that the ground is kept within, and the wider one that its pieces may come from; degrees. */
export function groundExtents(pack: Pack): { box: Extent; reach: Extent } {
  const extent = packExtent(pack);
  return { box: widenBy(extent, MARGIN_M), reach: widenBy(extent, REACH_M) };
}

function widenBy([west, south, east, north]: Extent, metres: number): Extent {
  const lat = metres / M_PER_DEGREE;
  const lng = lat / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [west - lng, south - lat, east + lng, north + lat];
}
