import type { Pass } from '../../api/types';
import type { Span } from './block';
import type { TimeScale } from './scale';

/** A stretch along a bar, px from the left edge of its card. */
export interface Mark {
  left: number;
  width: number;
}

type Across = Pick<TimeScale, 'from' | 'to' | 'x'>;

/** Narrower than this a mark is not seen. */
const LEAST_PX = 3;

/** The stops of a pass along the hours of its day; those outside the day are left out. @param left of its card, px */
export function stopMarks(tour: Pass['tour'], span: Span, scale: Across, left: number): Mark[] {
  return marksOf(
    (tour?.stops ?? []).map(({ from_min, stay_min }) => ({
      from: span.from + from_min,
      to: span.from + from_min + stay_min,
    })),
    scale,
    left,
  );
}

export function marksOf(spans: readonly Span[], { from, to, x }: Across, left: number): Mark[] {
  return spans.flatMap((span) => {
    if (span.to <= from || span.from >= to) return [];
    const start = x(Math.max(from, span.from));
    return [{ left: start - left, width: Math.max(LEAST_PX, x(Math.min(to, span.to)) - start) }];
  });
}
