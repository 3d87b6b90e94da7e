import { Temporal } from 'temporal-polyfill';
import type { World } from '../snapshot/world';

/** The instant that counts as now: the clock's, on the day that counts as today for this data. */
export function nowIn(world: Pick<World, 'today'>, timeZone: string, clock: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(clock.getTime()).toZonedDateTimeISO(timeZone);
  const now = local.with(datePartsOf(world.today));
  return new Date(now.epochMilliseconds);
}

function datePartsOf(date: string) {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { year, month, day };
}
