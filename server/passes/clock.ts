import { toInstant, toWallTime } from '../../data/terms/wall-clock';
import type { World } from '../snapshot/world';

const MINUTE_MS = 60_000;

/** The instant that counts as now: the clock's, on the day that counts as today for this data. */
export function nowIn(world: Pick<World, 'today'>, timeZone: string, clock: Date): Date {
  const { min } = toWallTime(clock, timeZone);
  const { instant } = toInstant({ date: world.today, min }, timeZone);
  return new Date(Date.parse(instant) + (clock.getTime() % MINUTE_MS));
}
