import { WEEK_MIN } from './block';

/** How the hours of the board lie across its width: minutes after Monday 00 against px from the left edge of the hours. */
export interface TimeScale {
  /** the minutes that are shown */
  from: number;
  to: number;
  width: number;
  x: (minute: number) => number;
  minute: (x: number) => number;
}

/** Hours that are drawn as one narrow strip, since nothing happens in them: minutes after midnight. */
export interface Fold {
  from: number;
  to: number;
}

/** What a fold takes of the width, px. */
export const FOLD_PX = 44;

/** Seven days beside each other, every hour as wide as the next. */
export function weekScale(width: number): TimeScale {
  return {
    from: 0,
    to: WEEK_MIN,
    width,
    x: (minute) => (minute / WEEK_MIN) * width,
    minute: (x) => (x / width) * WEEK_MIN,
  };
}

/** One day over the whole width. @param day Monday 0 @param fold null for none */
export function dayScale(day: number, width: number, fold: Fold | null): TimeScale {
  const start = day * 1440;
  const folded = fold ? fold.to - fold.from : 0;
  const pxPerMin = (width - (fold ? FOLD_PX : 0)) / (1440 - folded);
  // the end of each piece, on the clock and on the screen
  const [fromMin, toMin] = fold ? [fold.from, fold.to] : [1440, 1440];
  const fromPx = fromMin * pxPerMin;
  const inFold = fold ? FOLD_PX / folded : pxPerMin;
  const toPx = fromPx + (fold ? FOLD_PX : 0);
  return {
    from: start,
    to: start + 1440,
    width,
    x: (minute) => {
      const at = minute - start;
      if (at <= fromMin) return at * pxPerMin;
      return at <= toMin ? fromPx + (at - fromMin) * inFold : toPx + (at - toMin) * pxPerMin;
    },
    minute: (x) => {
      if (x <= fromPx) return start + x / pxPerMin;
      return start + (x <= toPx ? fromMin + (x - fromPx) / inFold : toMin + (x - toPx) / pxPerMin);
    },
  };
}
