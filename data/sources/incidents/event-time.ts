const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** '22 augusti 17.59, …', '24 mars 01:16, …', '9 juli 16.40, …' */
const TITLE = new RegExp(`^\\s*(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(\\d{1,2})[.:](\\d{2})(?!\\d)`, 'i');

/** Titles are now and then some minutes or hours ahead of the publication; more than this is last year. */
const AHEAD_MS = 6 * 3_600_000;

/**
 * The event's own time, which the feed has only in the title, without a year: the latest year in which it does not lie
 * after the publication (by more than six hours). A day without a time gives null, since midnight would be untrue.
 * @returns local wall clock, '2026-08-22T17:59:00'
 */
export function parseEventTime(title: string, published: Date, timeZone: string): string | null {
  const match = TITLE.exec(title);
  if (match === null) return null;
  const day = Number(match[1]);
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase() as (typeof MONTHS)[number]);
  const [hour, minute] = [Number(match[3]), Number(match[4])];
  if (hour > 23 || minute > 59) return null;
  const publishedLocal = wallClock(published, timeZone);
  const year = new Date(publishedLocal).getUTCFullYear();
  for (const candidate of [year + 1, year, year - 1]) {
    const time = new Date(Date.UTC(candidate, month, day, hour, minute));
    const exists = time.getUTCMonth() === month && time.getUTCDate() === day;
    if (exists && time.getTime() <= publishedLocal + AHEAD_MS) return time.toISOString().slice(0, 19);
  }
  return null;
}

/** The local wall clock of an instant, as if it were UTC, so that it can be compared with another wall clock. */
function wallClock(instant: Date, timeZone: string): number {
  // the Swedish locale writes '2026-08-22 09:48:12'
  const text = instant.toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}
