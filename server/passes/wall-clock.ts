import { Temporal } from 'temporal-polyfill';

/** A time as a wall clock in the municipality shows it. */
export interface WallTime {
  date: string;
  /** after midnight */
  min: number;
}

/** What the wall clock shows at an instant. */
export function toWallTime(instant: string, timeZone: string): WallTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), min: 60 * local.hour + local.minute };
}

/**
 * The instant at which the wall clock shows a time: the earlier of two when it is set back, and as much later as it is
 * set forward when there is no such time.
 * @param min after midnight; beyond 1440 on the days after
 */
export function toInstant({ date, min }: WallTime, timeZone: string): { instant: string; isMoved: boolean } {
  const plain = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: min });
  const local = plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return {
    instant: new Date(local.epochMilliseconds).toISOString(),
    isMoved: !local.toPlainDateTime().equals(plain),
  };
}
