/** Something that lies over the map, or the map's own box: px from the map's upper left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** px on each side of the map that what is shown is kept clear of */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** px kept between what is shown and what lies over the map */
export const GAP = 14;
/** px: less than this is no room to show anything in */
const LEAST = 80;
/** A part in which the shape becomes this much of the largest is as good, and the roomiest of them is taken: a few px more
 * are not worth pushing what is shown into a corner. */
const AS_GOOD = 0.92;

/**
 * The part of a map, as padding around it, in which a shape can be drawn about as large as it can be with nothing lying
 * over it.
 * Every edge of the part is an edge of the map or of something that lies over it, so trying those is trying all.
 * @param aspect width over height of what is to be shown
 * @returns the gap alone where what lies over the map leaves no room
 */
export function freePart(size: { width: number; height: number }, boxes: readonly Box[], aspect: number): Padding {
  const { width, height } = size;
  const seen = boxes.filter(({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < width && top < height);
  const edges = (own: number, others: number[]) => [...new Set([own, ...others])];
  const tops = edges(
    0,
    seen.map(({ bottom }) => bottom),
  );
  const lefts = edges(
    0,
    seen.map(({ right }) => right),
  );
  const bottoms = edges(
    height,
    seen.map(({ top }) => top),
  );
  const rights = edges(
    width,
    seen.map(({ left }) => left),
  );
  const parts: { high: number; room: number; padding: Padding }[] = [];
  for (const top of tops)
    for (const bottom of bottoms)
      for (const left of lefts)
        for (const right of rights) {
          const [w, h] = [right - left - 2 * GAP, bottom - top - 2 * GAP];
          if (w < LEAST || h < LEAST) continue;
          if (seen.some((box) => overlaps(box, { left, top, right, bottom }))) continue;
          parts.push({
            // how high the shape becomes
            high: Math.min(h, w / aspect),
            room: w * h,
            padding: { top: top + GAP, right: width - right + GAP, bottom: height - bottom + GAP, left: left + GAP },
          });
        }
  const highest = Math.max(...parts.map(({ high }) => high));
  const [best] = parts.filter(({ high }) => high >= AS_GOOD * highest).sort((a, b) => b.room - a.room);
  return best?.padding ?? { top: GAP, right: GAP, bottom: GAP, left: GAP };
}

/** Whether a point, and `reach` px around it, is on the map with nothing lying over it. */
export function isFree(
  { x, y }: { x: number; y: number },
  reach: number,
  size: { width: number; height: number },
  boxes: readonly Box[],
): boolean {
  const around = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  if (around.left < 0 || around.top < 0 || around.right > size.width || around.bottom > size.height) return false;
  return !boxes.some((box) => overlaps(box, around));
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
