import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
/** A change of the clock is not felt further than this from it. */
const MARGIN_MS = 6 * 60 * 60 * 1000;

/** A time as the clock on the wall shows it. */
interface Shown {
  /** '2026-01-09' */
  date: string;
  /** '18:00:00' */
  time: string;
  /** false for the second of two instants at which the clock shows the same */
  isFirst: boolean;
}

/** A reader of a time zone's clock, for thousands of instants: quick on days on which the clock is not changed. */
export function localClock(timeZone: string): (instant: string) => Shown {
  const zoned = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  /** by day of UTC: what the clock is ahead of it; null on days near a change */
  const ahead = new Map<number, number | null>();
  const aheadOn = (day: number): number | null => {
    const known = ahead.get(day);
    if (known !== undefined) return known;
    const before = zoned(day * DAY_MS - MARGIN_MS).offsetNanoseconds;
    const after = zoned((day + 1) * DAY_MS + MARGIN_MS).offsetNanoseconds;
    const found = before === after ? before / 1e6 : null;
    ahead.set(day, found);
    return found;
  };
  return (instant) => {
    const ms = Date.parse(instant);
    const offset = aheadOn(Math.floor(ms / DAY_MS));
    if (offset !== null) return { ...split(new Date(ms + offset).toISOString()), isFirst: true };
    const local = zoned(ms);
    const plain = local.toPlainDateTime();
    const isFirst = plain.toZonedDateTime(timeZone).epochMilliseconds === ms;
    return { ...split(plain.toString({ smallestUnit: 'second' })), isFirst };
  };
}

function split(text: string) {
  return { date: text.slice(0, 10), time: text.slice(11, 19) };
}
