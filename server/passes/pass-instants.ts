import { addDays } from '../../data/terms/calendar';
import { toInstant, type WallTime } from '../../data/terms/wall-clock';

/** A pass put at a time on the wall clock. */
export interface PassInstants {
  planned_from: string;
  planned_to: string;
  /** whether the clock does not show its beginning or end on that night, so that it comes later */
  isMoved: boolean;
}

/** The instants of a pass that begins and ends at times of the wall clock. */
export function passInstants(from: WallTime, to: WallTime, timeZone: string): PassInstants {
  const start = toInstant(from, timeZone);
  const end = toInstant(to, timeZone);
  return { planned_from: start.instant, planned_to: end.instant, isMoved: start.isMoved || end.isMoved };
}

/** The same time on the clock some days on. */
export function daysOn({ date, min }: WallTime, days: number): WallTime {
  return { date: addDays(date, days), min };
}
