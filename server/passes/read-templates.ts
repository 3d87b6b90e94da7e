import type { User } from '../access/roles';
import { passesOfTemplates, templatesByName } from '../store/tables/template';
import { userNames } from '../store/tables/user';
import type { Db } from '../store/types';
import { mayPlan } from './may-plan';
import { seesWholly } from './sees-wholly';
import { tourOf } from './tour';

/** The templates that somebody may see something of, or the one that is asked for. */
export async function readTemplates(db: Db, user: User, template_id: string | null) {
  const rows = await templatesByName(db, template_id);
  const names = await userNames(
    db,
    rows.map((row) => row.created_by),
  );
  const all = await passesOfTemplates(db, template_id);
  return rows.flatMap((row) => {
    const own = all.filter((pass) => pass.template_id === row.template_id);
    const seen = own.filter(({ actor }) => seesWholly(user, actor));
    if (seen.length === 0) return [];
    const passes = seen.map(({ actor, unit, activity, stadsdel, place, staff, promise_area, note, ...at }) => ({
      ...{ actor, unit, activity, stadsdel, place, staff, promise_area, note },
      tour: tourOf(at),
      weekday: at.weekday,
      start_min: at.start_min,
      duration_min: at.duration_min,
    }));
    return [
      {
        ...row,
        created_by: names.get(row.created_by) ?? '',
        may_change: own.every((pass) => mayPlan(user, pass)),
        passes,
      },
    ];
  });
}
