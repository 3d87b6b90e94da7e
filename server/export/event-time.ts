import type { ICalEventData } from 'ical-generator';
import type { localClock } from './local-clock';

/**
 * When an event is, by the municipality's clock. When the clock is set back an hour comes twice, and a calendar takes it
 * for the first: what begins or ends in the second is told in UTC.
 */
export function eventTime(
  from: string,
  to: string,
  timeZone: string,
  clock: ReturnType<typeof localClock>,
): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  const [begins, ends] = [clock(from), clock(to)];
  if (!begins.isFirst || !ends.isFirst) return { start: new Date(from), end: new Date(to), timezone: null };
  return { start: asShown(from, begins), end: asShown(to, ends), timezone: timeZone };
}

/** A time in the shape in which the library takes those of Day.js: one that writes itself by its own clock. */
function asShown(instant: string, { date, time }: { date: string; time: string }) {
  return {
    format: (pattern?: string) => (pattern === 'HHmmss' ? time.replaceAll(':', '') : date.replaceAll('-', '')),
    isValid: () => true,
    toDate: () => new Date(instant),
    toJSON: () => instant,
  };
}
