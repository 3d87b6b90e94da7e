/** A time as a clock on the wall shows it: a local date, and minutes after its midnight. */
export interface WallTime {
  date: string;
  min: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A change of the clock is not felt further than this from it. */
const MARGIN_MS = 6 * 60 * MINUTE_MS;

/** What is known of a time zone: by day of UTC, what its clock is ahead of UTC; null on days near a change. */
interface Zone {
  format: Intl.DateTimeFormat;
  ahead: Map<number, number | null>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  // Swedish writes a local time as it sorts, '2026-01-05 17:00'
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const made = { format, ahead: new Map<number, number | null>() };
  zones.set(timeZone, made);
  return made;
}

/** Milliseconds that the clock of a time zone is ahead of UTC at an instant. */
export function aheadOfUtc(instant_ms: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant_ms / DAY_MS);
  let ahead = zone.ahead.get(day);
  if (ahead === undefined) {
    const before = measure(zone, day * DAY_MS - MARGIN_MS);
    ahead = before === measure(zone, (day + 1) * DAY_MS + MARGIN_MS) ? before : null;
    zone.ahead.set(day, ahead);
  }
  return ahead ?? measure(zone, instant_ms);
}

function measure({ format }: Zone, instant_ms: number): number {
  const shown = Date.parse(`${format.format(instant_ms).replace(' ', 'T')}:00Z`);
  return shown - Math.floor(instant_ms / MINUTE_MS) * MINUTE_MS;
}

/** What the wall clock shows at an instant. */
export function toWallTime(instant: string | number | Date, timeZone: string): WallTime {
  const ms = new Date(instant).getTime();
  const shown = new Date(ms + aheadOfUtc(ms, timeZone)).toISOString();
  return { date: shown.slice(0, 10), min: 60 * Number(shown.slice(11, 13)) + Number(shown.slice(14, 16)) };
}

/**
 * The instant at which the wall clock shows a time, as text in UTC: the earlier of two when it is set back, and as much
 * later as it is set forward when there is no such time (RFC 5545, 3.3.5); `isMoved` says the latter.
 * @param wall its `min` may lie beyond 1440, on the days after
 */
export function toInstant({ date, min }: WallTime, timeZone: string): { instant: string; isMoved: boolean } {
  const shown = Date.parse(`${date}T00:00:00Z`) + min * MINUTE_MS;
  // the offsets a day before and after bracket any change of the clock
  const before = shown - aheadOfUtc(shown - DAY_MS, timeZone);
  const after = shown - aheadOfUtc(shown + DAY_MS, timeZone);
  const isShownAt = (ms: number) => ms + aheadOfUtc(ms, timeZone) === shown;
  const found = [Math.min(before, after), Math.max(before, after)].find(isShownAt);
  return { instant: new Date(found ?? before).toISOString(), isMoved: found === undefined };
}
