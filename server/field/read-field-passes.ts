import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import { addDays, mondayOf } from '../../data/terms/calendar';
import { dateIn } from '../../data/terms/local-date';
import type { Deps } from '../http/deps';
import type { fieldPasses } from '../contract/field';
import { inBothLanguages } from '../http/local-text';
import { mayPlan } from '../passes/may-plan';
import { placesOf } from '../passes/tour';
import { reportsOfPasses } from '../store/tables/field-report';
import { passesBetween, type PassRow } from '../store/tables/pass';
import { visitsOfPasses } from '../store/tables/visit';
import { toInstant } from '../../data/terms/wall-clock';
import { fieldPlaces } from './field-places';
import { fieldStops } from './field-stops';

type FieldPasses = z.infer<typeof fieldPasses>;
/** The night of a day ends here on the day after, minutes after midnight. */
const NIGHT_ENDS_MIN = 6 * 60;
/** How long a pass that nobody has ended is still asked about. */
const FORGOTTEN_MS = 72 * 3_600_000;

/** The passes of the day and the night after it that somebody may carry out, and those under way that nobody has ended. */
export async function readFieldPasses(
  { store, pack }: Pick<Deps, 'store' | 'pack'>,
  user: User,
  now: Date,
): Promise<FieldPasses> {
  const { time_zone } = pack.municipality;
  const date = dateIn(time_zone, now);
  const rows = await readRows(store, date, time_zone, now);
  const own = rows.filter((row) => mayPlan(user, row));
  const ids = own.map(({ pass_id }) => pass_id);
  const [visits, reports] = await Promise.all([visitsOfPasses(store.db, ids), reportsOfPasses(store.db, ids)]);
  return {
    user_id: user.user_id,
    now: now.toISOString(),
    date,
    time_zone,
    passes: own.map((row) => ({
      pass_id: row.pass_id,
      actor_name: nameIn(pack.actors.actors.find(({ actor }) => actor === row.actor)?.name, row.actor),
      unit: row.unit,
      activity_name: nameIn(pack.actors.activities.find((a) => a.activity === row.activity)?.name, row.activity),
      stadsdel_name:
        pack.stadsdelar.find(({ properties }) => properties.stadsdel === row.stadsdel)?.properties.name ?? row.stadsdel,
      place: row.place,
      planned_from: row.planned_from,
      planned_to: row.planned_to,
      stops: fieldStops(pack, row),
      staff: row.staff,
      note: row.note,
      status: row.status,
      actual_from: row.actual_from,
      actual_to: row.actual_to,
      begun_by_reader: reports.some(
        (report) =>
          report.pass_id === row.pass_id &&
          report.kind === 'begin' &&
          report.reported_by === user.user_id &&
          report.undone_by === null,
      ),
      places: fieldPlaces(pack, row.stadsdel, placesOf(row)).map(({ place, name }) => ({ place, name })),
      visits: visits
        .filter((visit) => visit.pass_id === row.pass_id)
        .map(({ visit_id, place, visited_from, visited_to, done }) => ({
          visit_id,
          place,
          from: visited_from,
          to: visited_to,
          done: done === '' ? [] : done.split(','),
        })),
    })),
    report_ids: reports.map(({ report_id }) => report_id),
  };
}

async function readRows({ db }: Deps['store'], date: string, timeZone: string, now: Date): Promise<PassRow[]> {
  const from = toInstant({ date, min: 0 }, timeZone).instant;
  const to = toInstant({ date: addDays(date, 1), min: NIGHT_ENDS_MIN }, timeZone).instant;
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS).toISOString();
  const monday = mondayOf(date);
  const weeks = { from: addDays(monday, -7), to: addDays(monday, 14) };
  const rows = await passesBetween(db, { from: forgotten, to }, weeks);
  return rows.filter(({ planned_to, status }) => planned_to > from || status === 'under_way');
}

function nameIn(name: Parameters<typeof inBothLanguages>[0] | undefined, code: string) {
  return name ? inBothLanguages(name) : { sv: code, en: code };
}
