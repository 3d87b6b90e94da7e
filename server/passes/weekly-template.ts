import { addDays, daysBetween } from '../../data/terms/calendar';
import type { PassRow } from '../store/tables/pass';
import type { NewTemplatePassRow, TemplatePassRow } from '../store/tables/template';
import type { Candidate } from './add-passes';
import { passInstants } from './pass-instants';
import { toWallTime } from '../../data/terms/wall-clock';

/** A week's passes as weekdays and times of the wall clock. */
export function templateOf(template_id: string, rows: readonly PassRow[], timeZone: string): NewTemplatePassRow[] {
  return rows.map((row, position) => {
    const from = toWallTime(row.planned_from, timeZone);
    const to = toWallTime(row.planned_to, timeZone);
    const { actor, unit, activity, stadsdel, place, staff, promise_area, note, tour } = row;
    return {
      template_id,
      position,
      ...{ actor, unit, activity, stadsdel, place, staff, promise_area, note, tour },
      weekday: daysBetween(row.week_start, from.date) + 1,
      start_min: from.min,
      // set back, the clock may show an end that is no later than the beginning
      duration_min: Math.max(1, 1440 * daysBetween(from.date, to.date) + to.min - from.min),
    };
  });
}

/** A template's passes as they would stand in a week. */
export function applyToWeek(passes: readonly TemplatePassRow[], monday: string, timeZone: string): Candidate[] {
  return passes.map(({ actor, unit, activity, stadsdel, place, staff, promise_area, note, tour, ...at }) => {
    const date = addDays(monday, at.weekday - 1);
    const end = { date, min: at.start_min + at.duration_min };
    const { isMoved, ...times } = passInstants({ date, min: at.start_min }, end, timeZone);
    const what = { actor, unit, activity, stadsdel, place, area: null, staff, promise_area, note, tour };
    return { values: { ...what, ...times, week_start: monday, status: 'planned' }, isMoved };
  });
}
