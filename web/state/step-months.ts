import { addDays, addMonths, daysBetween, startOfMonth } from '../../data/terms/calendar';
import type { Period } from '../api/types';

/** How a period moves: whole months by a month at a time, any other by its own days, so that weeks stay weeks. */
interface Stride {
  /** a date moved by so many strides */
  on: (date: string, strides: number) => string;
  /** the period of the same length that begins at a date */
  beginningAt: (from: string) => Period;
  /** what of the data can be in such a period: a month that is not whole would look calm */
  whole: (data: Period) => Period;
}

function strideOf({ from, to }: Period): Stride {
  if (from.endsWith('-01') && to.endsWith('-01')) {
    const [y1 = 0, m1 = 1] = from.split('-').map(Number);
    const [y2 = 0, m2 = 1] = to.split('-').map(Number);
    const months = 12 * (y2 - y1) + m2 - m1;
    return {
      on: addMonths,
      beginningAt: (begin) => ({ from: begin, to: addMonths(begin, months) }),
      whole: (data) => ({
        from: data.from.endsWith('-01') ? data.from : addMonths(startOfMonth(data.from), 1),
        to: startOfMonth(data.to),
      }),
    };
  }
  const days = daysBetween(from, to);
  return {
    on: (date, strides) => addDays(date, strides * days),
    beginningAt: (begin) => ({ from: begin, to: addDays(begin, days) }),
    whole: (data) => data,
  };
}

/**
 * The period of the same length that follows by one stride (or goes before by one, with -1): a month for whole months, else
 * the period's own days.
 * @param data the time that the data cover
 * @returns null where the data ends
 */
export function stepMonths(period: Period, data: Period, by: 1 | -1): Period | null {
  const { on, beginningAt, whole } = strideOf(period);
  const { from: first, to: end } = whole(data);
  const next = beginningAt(on(period.from, by));
  return (by < 0 ? next.from >= first : next.to <= end) ? next : null;
}

/** The first period of the data that is as long as one: where playing starts over; null when the data is shorter. */
export function firstWindow(period: Period, data: Period): Period | null {
  const { beginningAt, whole } = strideOf(period);
  const { from: first, to: end } = whole(data);
  const window = beginningAt(first);
  return window.to <= end ? window : null;
}
