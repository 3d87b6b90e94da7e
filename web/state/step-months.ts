import type { Period } from '../api';

/** First of a month, moved by whole months. */
function monthsOn(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** How long a window is that is stepped through time, months. */
const WINDOW_MONTHS = 12;

/**
 * The twelve months that follow a period by one month (or go before it, with -1), within the whole months of the data.
 * @returns null where the data ends, or is shorter than a window
 */
export function stepMonths(period: Period, data: Period, by: 1 | -1): Period | null {
  // a month that is not whole would look calm
  const first = data.from.endsWith('-01') ? data.from : monthsOn(data.from, 1);
  const end = monthsOn(data.to, 0);
  const to = monthsOn(period.to, by);
  const next = { from: monthsOn(to, -WINDOW_MONTHS), to };
  return next.from >= first && next.to <= end ? next : null;
}

/** The first window of the data: where playing starts over; null when the data is shorter. */
export function firstWindow(data: Period): Period | null {
  const from = data.from.endsWith('-01') ? data.from : monthsOn(data.from, 1);
  const to = monthsOn(from, WINDOW_MONTHS);
  return to <= monthsOn(data.to, 0) ? { from, to } : null;
}
