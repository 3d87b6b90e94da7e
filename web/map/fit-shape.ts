import { GAP, type Box, type Padding } from './free-part';

/** A point of a shape as a share of the box around it: from its left, from its top. */
export type ShapePoint = readonly [x: number, y: number];

/** Each height that is tried is so much of the one before. */
const SMALLER = 0.96;
/** px between the places that are tried */
const STEP = 12;

/**
 * The place for a shape of which it can be drawn largest with nothing lying over it, as padding around its box: what
 * lies over a corner of the box where the shape has nothing is let be.
 * @param shape points along its outline, close enough that nothing fits between two of them
 * @param aspect width over height of the box around it
 * @param least px: a height that is had anyway
 * @returns null where no place lets it be higher than that
 */
export function fitShape(
  { width, height }: { width: number; height: number },
  boxes: readonly Box[],
  shape: readonly ShapePoint[],
  aspect: number,
  least: number,
): Padding | null {
  if (shape.length === 0) return null;
  const apart = boxes.map(({ left, top, right, bottom }) => ({
    left: left - GAP,
    top: top - GAP,
    right: right + GAP,
    bottom: bottom + GAP,
  }));
  for (let high = Math.min(height - 2 * GAP, (width - 2 * GAP) / aspect); high > least; high *= SMALLER) {
    const wide = high * aspect;
    const places = placesBetween(width - wide, height - high);
    const found = places.find(([left, top]) => isClear(left, top, wide, high, apart, shape));
    if (found === undefined) continue;
    const [left, top] = found;
    return { left, top, right: width - wide - left, bottom: height - high - top };
  }
  return null;
}

/** Places for an upper left corner, the most central first. */
function placesBetween(room_x: number, room_y: number): [left: number, top: number][] {
  const places: [number, number][] = [];
  for (let left = GAP; left <= room_x - GAP + 1e-6; left += STEP)
    for (let top = GAP; top <= room_y - GAP + 1e-6; top += STEP) places.push([left, top]);
  const off = ([left, top]: [number, number]) => Math.hypot(left - room_x / 2, top - room_y / 2);
  return places.sort((a, b) => off(a) - off(b));
}

function isClear(
  left: number,
  top: number,
  wide: number,
  high: number,
  boxes: readonly Box[],
  shape: readonly ShapePoint[],
): boolean {
  const near = boxes.filter(
    (box) => box.left < left + wide && box.right > left && box.top < top + high && box.bottom > top,
  );
  return (
    near.length === 0 ||
    shape.every(([x, y]) => {
      const [px, py] = [left + x * wide, top + y * high];
      return near.every((box) => px <= box.left || px >= box.right || py <= box.top || py >= box.bottom);
    })
  );
}
