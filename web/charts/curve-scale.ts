/** What a curve catches at a share of the area, straight between its points; beyond its ends the end stands. */
export function captureAt(area: readonly number[], capture: readonly number[], share: number): number {
  const after = area.findIndex((value) => value >= share);
  if (after === -1) return capture.at(-1) ?? 0;
  const [x1, y1] = [area[after] ?? 0, capture[after] ?? 0];
  if (after === 0) {
    // every curve begins where nothing of the area catches nothing
    return x1 > 0 ? (y1 * share) / x1 : y1;
  }
  const [x0, y0] = [area[after - 1] ?? 0, capture[after - 1] ?? 0];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (share - x0)) / (x1 - x0);
}

/**
 * The corners of a curve drawn in a box, for an SVG polyline: from 0 to `most_area` of the area from left to right, and
 * from nothing at the bottom to everything at the top.
 */
export function curvePoints(
  curve: { area: readonly number[]; capture: readonly number[] },
  most_area: number,
  box: { width: number; height: number },
): string {
  const inside = curve.area
    .map((share, i) => [share, curve.capture[i] ?? 0] as const)
    .filter(([share]) => share > 0 && share < most_area);
  const corners = [[0, 0] as const, ...inside, [most_area, captureAt(curve.area, curve.capture, most_area)] as const];
  const round = (value: number) => Math.round(value * 10) / 10;
  return corners
    .map(([share, capture]) => `${round((share / most_area) * box.width)},${round((1 - capture) * box.height)}`)
    .join(' ');
}

/**
 * Moves labels apart that would lie on each other: each as near its own place as it comes, none over the next, and all
 * between `low` and `high` as far as there is room.
 * @param places where the middle of each label would like to be
 * @param heights of the labels
 */
export function spreadLabels(
  places: readonly number[],
  heights: readonly number[],
  low: number,
  high: number,
): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spread = [...places];
  let floor = low;
  for (const i of order) {
    const half = (heights[i] ?? 0) / 2;
    spread[i] = Math.max(places[i] ?? 0, floor + half);
    floor = (spread[i] ?? 0) + half;
  }
  let ceiling = high;
  for (const i of order.toReversed()) {
    const half = (heights[i] ?? 0) / 2;
    spread[i] = Math.min(spread[i] ?? 0, ceiling - half);
    ceiling = (spread[i] ?? 0) - half;
  }
  return spread;
}

/** A name in lines of at most so many letters, broken between words. */
export function wrapLabel(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
