/** What the clock on the wall shows: a local date, and minutes after its midnight. */
export interface WallTime {
  date: string;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Swedish writes a local time as it sorts, '2026-01-05 17:00'
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, made);
  return made;
}

/** What the clock shows at an instant. */
export function wallTime(instant: string | Date | number, timeZone: string): WallTime {
  const [date = '', clock = ''] = formatIn(timeZone).format(new Date(instant)).split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return { date, minute: hour * 60 + minute };
}

/**
 * The instant at which the clock shows a time, as text in UTC. Of a time that comes twice, the first; a time that the
 * clock skips is as much later as it skips: 02.30 is then 03.30.
 */
export function instantOf({ date, minute }: WallTime, timeZone: string): string {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const [before, after] = [offset(asUtc - 86_400_000, timeZone), offset(asUtc + 86_400_000, timeZone)];
  const first = asUtc - before;
  const second = asUtc - after;
  return new Date(before === after || asUtcOf(first, timeZone) === asUtc ? first : pick()).toISOString();

  function pick(): number {
    return asUtcOf(second, timeZone) === asUtc ? second : first;
  }
}

function asUtcOf(instant: number, timeZone: string): number {
  const { date, minute } = wallTime(instant, timeZone);
  return Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
}

/** ms that the clock is ahead of UTC. */
function offset(instant: number, timeZone: string): number {
  return asUtcOf(instant, timeZone) - Math.floor(instant / 60_000) * 60_000;
}

/** Minutes after midnight as 17:00, for a field; 24:00 is 00:00. */
export function clockField(minute: number): string {
  const within = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** '17:00' as minutes after midnight; null when it is no time. */
export function readClock(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** What people type of a time as 17:00: 17, 1730 and 17.30 are times too; anything else is left as it is. */
export function tidyClock(text: string): string {
  const match = /^\s*(\d{1,2})[:.,]?(\d{2})?\s*$/.exec(text);
  if (!match) return text;
  const hour = Number(match[1]) === 24 ? 0 : Number(match[1]);
  return hour > 23 ? text : `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}
