import { aheadOfUtc } from '../../data/terms/wall-clock';

/** Further back than the clock is ever set. */
const BEFORE_MS = 3 * 60 * 60 * 1000;

/** A time as the clock on the wall shows it, to the second. */
interface Shown {
  /** '2026-01-09' */
  date: string;
  /** '18:00:00' */
  time: string;
  /** false for the second of two instants at which the clock shows the same */
  isFirst: boolean;
}

/** A reader of a time zone's clock. */
export function localClock(timeZone: string): (instant: string) => Shown {
  return (instant) => {
    const ms = Date.parse(instant);
    const ahead = aheadOfUtc(ms, timeZone);
    const setBack = aheadOfUtc(ms - BEFORE_MS, timeZone) - ahead;
    const shown = new Date(ms + ahead).toISOString();
    return {
      date: shown.slice(0, 10),
      time: shown.slice(11, 19),
      // when the clock has been set back since, it showed this once before if the change lay between
      isFirst: setBack <= 0 || aheadOfUtc(ms - setBack, timeZone) === ahead,
    };
  };
}
