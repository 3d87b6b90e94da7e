import { Temporal } from 'temporal-polyfill';

/** When something is, as an event of a calendar says it. */
export interface EventTime {
  start: Temporal.ZonedDateTime | Date;
  end: Temporal.ZonedDateTime | Date;
  /** the zone whose clock they are told by; null for UTC */
  timezone: string | null;
}

/**
 * The time of an event by the municipality's clock. When the clock is set back an hour comes twice, and a calendar takes
 * it for the first: what begins or ends in the second is told in UTC.
 */
export function eventTime(from: string, to: string, timeZone: string): EventTime {
  const [start, end] = [from, to].map((instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone));
  if (!start || !end || !isTold(start) || !isTold(end))
    return { start: new Date(from), end: new Date(to), timezone: null };
  return { start, end, timezone: timeZone };
}

/** Whether the clock's time alone says which instant it is. */
function isTold(at: Temporal.ZonedDateTime): boolean {
  return at.toPlainDateTime().toZonedDateTime(at.timeZoneId).epochMilliseconds === at.epochMilliseconds;
}
