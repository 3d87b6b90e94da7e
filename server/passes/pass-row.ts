import type { z } from '@hono/zod-openapi';
import type { Polygon } from 'geojson';
import type { User } from '../access/roles';
import { isoWeek } from '../../data/terms/calendar';
import type { pass } from '../contract/pass';
import type { PassRow } from '../store/tables/pass';
import { mayPlan } from './may-plan';
import { plannedMinutes, tourOf } from './tour';

export type Pass = z.infer<typeof pass>;

/** A pass as it goes over the wire to a reader. @param names of users, by id */
export function passFrom(row: PassRow, reader: User, names: ReadonlyMap<string, string>): Pass {
  return {
    pass_id: row.pass_id,
    revision: row.revision,
    actor: row.actor,
    unit: row.unit,
    activity: row.activity,
    stadsdel: row.stadsdel,
    place: row.place,
    area: row.area === null ? null : (JSON.parse(row.area) as Polygon),
    planned_from: row.planned_from,
    planned_to: row.planned_to,
    planned_min: plannedMinutes(row),
    tour: tourOf(row),
    week: isoWeek(row.week_start),
    staff: row.staff,
    promise_area: row.promise_area,
    note: row.note,
    status: row.status,
    actual_from: row.actual_from,
    actual_to: row.actual_to,
    source: row.source,
    may_change: mayPlan(reader, row),
    updated_by: names.get(row.updated_by) ?? '',
    updated_at: row.updated_at,
  };
}
