import type { User } from '../access/roles';
import { addDays } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import { Refusal } from '../http/problem';
import { insertPasses, passesOfWeek } from '../store/tables/pass';
import type { Principal, Store } from '../store/types';
import { keyOf } from './add-passes';
import { announcePass } from './announce-pass';
import type { PassValues } from './check-pass';
import { mayPlan } from './may-plan';
import { daysOn, passInstants } from './pass-instants';
import { newRows } from './save-pass';

/** A pass and how often it returns. */
export interface Series {
  first: PassValues;
  every_weeks: number;
  times: number;
}

/** The passes of a series, each at the same time on the wall clock, and whether that time is not there on its day. */
export function spreadSeries({ first, every_weeks, times }: Series, timeZone: string) {
  const [from, to] = [toWallTime(first.planned_from, timeZone), toWallTime(first.planned_to, timeZone)];
  return Array.from({ length: times }, (_, i) => {
    const days = 7 * every_weeks * i;
    const { isMoved, ...at } = passInstants(daysOn(from, days), daysOn(to, days), timeZone);
    const values = i === 0 ? first : { ...first, ...at, week_start: addDays(first.week_start, days) };
    return { values, isMoved: i > 0 && isMoved };
  });
}

/**
 * Plans a series, all of it or nothing, but for passes that are there already: asked for twice, it is made once.
 * @throws {Refusal} when it is not the user's to plan
 */
export async function addSeries(store: Store, by: Principal, user: User, series: Series, timeZone: string) {
  if (!mayPlan(user, series.first)) throw new Refusal('not_allowed');
  const wanted = spreadSeries(series, timeZone);
  const { result, revision } = await store.write(by, async (tx) => {
    const missing: typeof wanted = [];
    for (const each of wanted) {
      const there = await passesOfWeek(tx.db, each.values.week_start);
      if (!there.some((row) => keyOf(row) === keyOf(each.values) && row.activity === each.values.activity))
        missing.push(each);
    }
    const rows = newRows(
      missing.map(({ values }) => values),
      'series',
      user.user_id,
    );
    if (rows.length > 0) await insertPasses(tx.db, rows);
    const pass_ids = rows.map(({ pass_id }) => pass_id);
    const { every_weeks, times, first } = series;
    const detail = { every_weeks, times, pass_ids, after: first };
    await tx.audit({ action: 'create', subject: 'series', subject_id: null, detail });
    for (const row of rows) announcePass(tx, row.pass_id, row);
    return {
      created: rows.length,
      skipped: wanted.length - rows.length,
      pass_ids,
      moved_by_dst: pass_ids.filter((_, i) => missing[i]?.isMoved),
    };
  });
  return { ...result, revision };
}
