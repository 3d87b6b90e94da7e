import type { Span } from './block';

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
  pxPerMin: number,
  captionPx: number,
  rowPx: number,
): { placed: Placed<T>[]; lanes: number } {
  const free: number[] = [];
  const sorted = [...items].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const placed = sorted.map(({ item, span }) => {
    const start = span.from * pxPerMin;
    const length = Math.max(4, Math.min(rowPx, span.to * pxPerMin) - start);
    const width = Math.min(rowPx, Math.max(length, captionPx));
    // what begins late on Sunday has its words before it rather than outside the week
    const left = Math.max(0, Math.min(start, rowPx - width));
    let lane = free.findIndex((end) => end <= left);
    if (lane < 0) lane = free.length;
    free[lane] = left + width + GAP_PX;
    return { item, lane, left, width, bar: { left: start - left, width: length } };
  });
  return { placed, lanes: free.length };
}

const GAP_PX = 4;
