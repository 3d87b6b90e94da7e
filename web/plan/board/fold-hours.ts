import type { Span } from './block';
import type { Fold } from './scale';

/** A shorter rest than this is not worth a fold, hours. */
const LEAST_H = 3;

/**
 * The longest run of hours of a day in which nothing is planned and little is needed.
 * @param day Monday 0
 * @param isQuiet whether little is needed in an hour of the week
 */
export function quietHours(day: number, spans: readonly Span[], isQuiet: (hour: number) => boolean): Fold | null {
  let best: Fold | null = null;
  let from: number | null = null;
  for (let hour = 0; hour <= 24; hour++) {
    const at = (day * 24 + hour) * 60;
    const rests = hour < 24 && isQuiet(day * 24 + hour) && !spans.some((span) => span.from < at + 60 && span.to > at);
    if (rests) from ??= hour;
    else if (from !== null) {
      const isLonger = best === null || hour - from > (best.to - best.from) / 60;
      if (hour - from >= LEAST_H && isLonger) best = { from: from * 60, to: hour * 60 };
      from = null;
    }
  }
  // a day that rests altogether is shown: something may be wanted in it
  return best !== null && best.to - best.from === 1440 ? null : best;
}
