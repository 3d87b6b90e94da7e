import { sql, type RawBuilder } from 'kysely';
import type { Store } from './types';

/** What is planned and delivered in one stadsdel in one week. */
export interface StadsdelWeek {
  /** Monday */
  week_start: string;
  stadsdel: string;
  /** passes, cancelled ones included */
  n_planned: number;
  planned_min: number;
  /** null where nothing is known of the week yet */
  delivered_min: number | null;
}

/** Planned and delivered minutes of every stadsdel and week with passes, by week, as the plan is now. */
export async function sumPresence({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<StadsdelWeek[]> {
  const minutes = (from: string, to: string): RawBuilder<number> =>
    engine === 'sqlite'
      ? sql`(unixepoch(${sql.ref(to)}) - unixepoch(${sql.ref(from)})) / 60`
      : sql`extract(epoch from ${sql.ref(to)}::timestamptz - ${sql.ref(from)}::timestamptz) / 60`;
  const visits = db
    .selectFrom('visit')
    .select(['pass_id', sql<number>`sum(${minutes('visited_from', 'visited_to')})`.as('visited_min')])
    .groupBy('pass_id');
  const rows = await db
    .with('visited', () => visits)
    .with('known', (q) =>
      q
        .selectFrom('pass')
        .leftJoin('visited', 'visited.pass_id', 'pass.pass_id')
        .select(['week_start', 'stadsdel', minutes('planned_from', 'planned_to').as('planned_min')])
        // what was reported counts, though the pass had been cancelled; a cancelled pass without a report says nothing of
        // whether the others have been reported
        .select(
          sql<number | null>`CASE
            WHEN actual_from IS NOT NULL AND actual_to IS NOT NULL THEN ${minutes('actual_from', 'actual_to')}
            ELSE visited_min END`.as('delivered_min'),
        ),
    )
    .selectFrom('known')
    .select(['week_start', 'stadsdel'])
    .select(sql<number | string>`count(*)`.as('n_planned'))
    .select(sql<number | string>`sum(planned_min)`.as('planned_min'))
    .select(sql<number | string | null>`sum(delivered_min)`.as('delivered_min'))
    .groupBy(['week_start', 'stadsdel'])
    .orderBy('week_start')
    .orderBy('stadsdel')
    .execute();
  const reported = new Set(rows.filter((row) => row.delivered_min !== null).map((row) => row.week_start));
  return rows.map((row) => ({
    week_start: row.week_start,
    stadsdel: row.stadsdel,
    n_planned: Number(row.n_planned),
    planned_min: Math.round(Number(row.planned_min)),
    delivered_min: reported.has(row.week_start) ? Math.round(Number(row.delivered_min)) : null,
  }));
}
