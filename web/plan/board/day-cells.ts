import type { Span } from './block';

/** One day of one row: its passes, earliest first, and how many of them are folded away. */
export interface DayCell<T> {
  shown: readonly T[];
  hidden: number;
}

/**
 * A row's passes by the day on which they begin, Monday first.
 * @param most so many of a day are shown, unless it is opened
 * @param isKept what is never folded away
 */
export function dayCells<T>(
  blocks: readonly { item: T; span: Span }[],
  most: number,
  isOpen: (day: number) => boolean,
  isKept: (item: T) => boolean,
): DayCell<T>[] {
  const sorted = [...blocks].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  return Array.from({ length: 7 }, (_, day) => {
    const of = sorted.filter(({ span }) => Math.floor(span.from / 1440) === day).map(({ item }) => item);
    // one more is not worth a button
    if (isOpen(day) || of.length <= most + 1) return { shown: of, hidden: 0 };
    const shown = of.filter((item, i) => i < most || isKept(item));
    return { shown, hidden: of.length - shown.length };
  });
}

/** Where a card's bar lies in its day, per cent of it, and whether it goes on after midnight. */
export function barInDay({ from, to }: Span): { left: number; width: number; goesOn: boolean } {
  const at = ((from % 1440) + 1440) % 1440;
  const end = Math.min(1440, at + to - from);
  return { left: (100 * at) / 1440, width: (100 * (end - at)) / 1440, goesOn: at + to - from > 1440 };
}
