import type { Store } from '../store/types';
import type { PassRow } from '../passes/pass-row';

/** What of a pass tells what came of it. */
export type PlannedPass = Pick<
  PassRow,
  | 'pass_id'
  | 'stadsdel'
  | 'place'
  | 'week_start'
  | 'planned_from'
  | 'planned_to'
  | 'status'
  | 'actual_from'
  | 'actual_to'
>;

/** One stay that has been reported of a pass. */
export interface Visit {
  pass_id: string;
  place: string | null;
  visited_from: string;
  visited_to: string;
}

/** The passes of some weeks and what has been reported of them. @param to the Monday after the last week */
export async function readFollowUp(
  { db }: Pick<Store, 'db'>,
  from: string,
  to: string,
): Promise<{ passes: PlannedPass[]; visits: Visit[] }> {
  const [passes, visits] = await Promise.all([
    db
      .selectFrom('pass')
      .select([
        'pass_id',
        'stadsdel',
        'place',
        'week_start',
        'planned_from',
        'planned_to',
        'status',
        'actual_from',
        'actual_to',
      ])
      .where('week_start', '>=', from)
      .where('week_start', '<', to)
      .orderBy('planned_from')
      .orderBy('pass_id')
      .execute(),
    db
      .selectFrom('pass')
      .innerJoin('visit', 'visit.pass_id', 'pass.pass_id')
      .select(['visit.pass_id', 'visit.place', 'visit.visited_from', 'visit.visited_to'])
      .where('pass.week_start', '>=', from)
      .where('pass.week_start', '<', to)
      .orderBy('visit.visited_from')
      .orderBy('visit.visit_id')
      .execute(),
  ]);
  return { passes, visits };
}
