import { daysBetween } from '../../data/terms/calendar';
import type { Candidate } from './add-passes';
import type { PassRow } from '../store/tables/pass';
import { daysOn, passInstants } from './pass-instants';
import { toWallTime } from '../../data/terms/wall-clock';

/** A week's passes as they would stand in another week: at the same times on the wall clock, all of them planned. */
export function moveToWeek(rows: readonly PassRow[], to_monday: string, timeZone: string): Candidate[] {
  return rows.map((row) => {
    const days = daysBetween(row.week_start, to_monday);
    const { isMoved, ...times } = passInstants(
      daysOn(toWallTime(row.planned_from, timeZone), days),
      daysOn(toWallTime(row.planned_to, timeZone), days),
      timeZone,
    );
    const { actor, unit, activity, stadsdel, place, area, staff, promise_area, note, tour } = row;
    const what = { actor, unit, activity, stadsdel, place, area, staff, promise_area, note, tour };
    return { values: { ...what, ...times, week_start: to_monday, status: 'planned' }, isMoved };
  });
}
