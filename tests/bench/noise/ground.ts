import { contains } from '../../../server/town/planar';
import type { Random } from '../../../server/statistics/random';
import type { Territory } from '../../../server/town/territory';

/** A point on the ground, in whole metres as offences have it. */
export interface Spot {
  x: number;
  y: number;
  stadsdel: string;
}

/**
 * Draws points evenly over the land of a municipality: over its area, never over its squares, of which the border and
 * the shore cut many.
 */
export function openGround({ stadsdelar, water }: Territory, random: Random): { draw: () => Spot } {
  const [west, south] = [0, 1].map((side) => Math.min(...stadsdelar.map(({ box }) => box[side]!)));
  const [east, north] = [2, 3].map((side) => Math.max(...stadsdelar.map(({ box }) => box[side]!)));
  const within = (low: number, high: number) => Math.floor(low) + random.below(Math.ceil(high - low));
  return {
    draw: () => {
      for (;;) {
        const [x, y] = [within(west!, east!), within(south!, north!)];
        // the middle of the square metre: a border along whole metres belongs to one side
        const point = [x + 0.5, y + 0.5];
        const holder = stadsdelar.find(({ xy, box }) => contains(xy.coordinates, box, point));
        if (holder && !water.parts.some(({ xy, box }) => contains([xy], box, point)))
          return { x, y, stadsdel: holder.stadsdel };
      }
    },
  };
}
