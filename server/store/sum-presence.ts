import { sql, type RawBuilder } from 'kysely';
import { UNPLANNED } from '../../data/terms/pass-source';
import { outcomesOf } from '../follow-up/outcomes-of';
import { passesWithStops } from './tables/pass';
import { visitsOfTours } from './tables/visit';
import type { Db, Store } from './types';

/** What is planned and delivered in one stadsdel in one week. */
export interface StadsdelWeek {
  /** Monday */
  week_start: string;
  stadsdel: string;
  /** passes, cancelled ones included; not those that were begun without a plan, whose minutes are delivered and no more */
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
        .where('tour', 'is', null)
        .select(['week_start', 'stadsdel'])
        .select((eb) => [
          eb.case().when('source', '=', UNPLANNED).then(0).else(1).end().as('n_planned'),
          eb
            .case()
            .when('source', '=', UNPLANNED)
            .then(0)
            .else(minutes('planned_from', 'planned_to'))
            .end()
            .as('planned_min'),
        ])
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
    .select(sql<number | string>`sum(n_planned)`.as('n_planned'))
    .select(sql<number | string>`sum(planned_min)`.as('planned_min'))
    .select(sql<number | string | null>`sum(delivered_min)`.as('delivered_min'))
    .groupBy(['week_start', 'stadsdel'])
    .orderBy('week_start')
    .orderBy('stadsdel')
    .execute();
  const told = addUp([
    ...rows.map((row) => ({
      week_start: row.week_start,
      stadsdel: row.stadsdel,
      n_planned: Number(row.n_planned),
      planned_min: Number(row.planned_min),
      delivered_min: row.delivered_min === null ? null : Number(row.delivered_min),
    })),
    ...(await sumTours(db)),
  ]);
  const reported = new Set(told.filter((row) => row.delivered_min !== null).map((row) => row.week_start));
  return told.map((row) => ({
    ...row,
    planned_min: Math.round(row.planned_min),
    delivered_min: reported.has(row.week_start) ? Math.round(row.delivered_min ?? 0) : null,
  }));
}

/** The same of passes with stops, each stop in its own stadsdel. */
async function sumTours(db: Db): Promise<StadsdelWeek[]> {
  const tours = await passesWithStops(db);
  if (tours.length === 0) return [];
  const visits = await visitsOfTours(db);
  return tours.flatMap((pass) => {
    const own = visits.filter(({ pass_id }) => pass_id === pass.pass_id);
    const seen = new Set<string>();
    // whether it is ahead makes no difference to minutes
    return outcomesOf(pass, own, 0).map((outcome) => {
      const { stadsdel, planned_min, delivered_min } = outcome;
      const isFirst = !seen.has(stadsdel);
      seen.add(stadsdel);
      return {
        week_start: pass.week_start,
        stadsdel,
        n_planned: isFirst ? 1 : 0,
        planned_min,
        delivered_min: own.length > 0 ? delivered_min : null,
      };
    });
  });
}

/** A row for each stadsdel and week, by week. */
function addUp(rows: readonly StadsdelWeek[]): StadsdelWeek[] {
  const found = new Map<string, StadsdelWeek>();
  for (const row of rows) {
    const key = `${row.week_start} ${row.stadsdel}`;
    const of = found.get(key);
    if (!of) {
      found.set(key, { ...row });
      continue;
    }
    of.n_planned += row.n_planned;
    of.planned_min += row.planned_min;
    if (row.delivered_min !== null) of.delivered_min = (of.delivered_min ?? 0) + row.delivered_min;
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
