const MINUTE_MS = 60_000;
export const DAY_MIN = 1440;

/** Wall-clock time is held as minutes since 1970-01-01 00:00 on the same clock; days as whole days since then. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / (DAY_MIN * MINUTE_MS);
}

/** ISO weekday, Monday 1. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week number: that of the week's Thursday in its year. */
export function isoWeekOf(day: number): number {
  const thursday = day - isoWeekday(day) + 4;
  const year = new Date(thursday * DAY_MIN * MINUTE_MS).getUTCFullYear();
  return Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
}

/** '2025-10-26' */
export function formatDay(day: number): string {
  return new Date(day * DAY_MIN * MINUTE_MS).toISOString().slice(0, 10);
}

/** '2025-10-26 22:30:00' */
export function formatWallClock(minute: number): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The hour from 02 that the clock skips on the last Sunday of March (in the EU): such a time becomes one hour later. */
export function outOfSkippedHour(minute: number): number {
  const day = Math.floor(minute / DAY_MIN);
  if (isoWeekday(day) !== 7 || Math.floor((minute % DAY_MIN) / 60) !== 2) return minute;
  const date = formatDay(day);
  return date.slice(5, 7) === '03' && Number(date.slice(8)) >= 25 ? minute + 60 : minute;
}

/** Days of a month, as day numbers. */
export function daysOfMonth(year: number, month: number): number[] {
  const first = dayNumber(year, month, 1);
  return Array.from({ length: dayNumber(year, month + 1, 1) - first }, (_, i) => first + i);
}
