import type { Span } from './block';
import type { TimeScale } from './scale';

/** One pass as it is drawn in its row, px. */
export interface Placed<T> {
  item: T;
  lane: number;
  left: number;
  width: number;
  /** the bar within it, whose length is the time */
  bar: { left: number; width: number };
}

/** Packs a row's passes into as few lanes as their bars and captions need, earliest first; first lane that is free. */
export function packLanes<T>(
  items: readonly { item: T; span: Span }[],
  { from, to, width: rowPx, x }: Pick<TimeScale, 'from' | 'to' | 'width' | 'x'>,
  captionPx: number,
): { placed: Placed<T>[]; lanes: number } {
  const free: number[] = [];
  const sorted = [...items].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const placed = sorted.map(({ item, span }) => {
    // what began before, or goes on after, is cut at the edge
    const start = x(Math.max(from, span.from));
    const length = Math.max(LEAST_BAR_PX, Math.min(rowPx, x(Math.min(to, span.to))) - start);
    const width = Math.min(rowPx, Math.max(length, captionPx));
    // what begins late has its words before it rather than outside its day
    const left = Math.max(0, Math.min(start, rowPx - width));
    let lane = free.findIndex((end) => end <= left);
    if (lane < 0) lane = free.length;
    free[lane] = left + width + GAP_PX;
    return { item, lane, left, width, bar: { left: start - left, width: length } };
  });
  return { placed, lanes: free.length };
}

const GAP_PX = 4;
const LEAST_BAR_PX = 4;
