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

/**
 * Turns wall-clock minutes into an instant (milliseconds since 1970 UTC). Where the clock shows a time twice, in
 * autumn, the earlier is meant; a time that spring skips becomes one hour later.
 */
export function createInstantOf(timeZone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wallClockAt = (instant: number) => {
    const part: Record<string, number | undefined> = Object.fromEntries(
      format.formatToParts(instant).map((p) => [p.type, Number(p.value)]),
    );
    const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN } = part;
    return Date.UTC(year, month - 1, day, hour, minute);
  };
  return (minute) => {
    const wall = minute * MINUTE_MS;
    const offsetAt = (instant: number) => wallClockAt(instant) - instant;
    // the offset a day before and after bracket any change of the clock
    const before = wall - offsetAt(wall - DAY_MIN * MINUTE_MS);
    const after = wall - offsetAt(wall + DAY_MIN * MINUTE_MS);
    const [early, late] = before <= after ? [before, after] : [after, before];
    if (wallClockAt(early) === wall) return early;
    if (wallClockAt(late) === wall) return late;
    return late;
  };
}
