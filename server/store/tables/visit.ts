import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';
import type { Between } from './pass';

export type VisitRow = Selectable<Tables['visit']>;
export type VisitInShort = Pick<
  VisitRow,
  'pass_id' | 'stadsdel' | 'place' | 'register_place' | 'visited_from' | 'visited_to'
>;

const IN_SHORT = [
  'visit.pass_id',
  'visit.stadsdel',
  'visit.place',
  'visit.register_place',
  'visit.visited_from',
  'visit.visited_to',
] as const;

/** The visits of some passes, by time. */
export async function visitsOfPasses(db: Db, pass_ids: readonly string[]): Promise<VisitRow[]> {
  if (pass_ids.length === 0) return [];
  return db.selectFrom('visit').selectAll().where('pass_id', 'in', pass_ids).orderBy('visited_from').execute();
}

/** The visits of the passes that begin in some weeks, by time. @param weeks Mondays */
export function visitsOfWeeks(db: Db, weeks: Between): Promise<VisitInShort[]> {
  return db
    .selectFrom('pass')
    .innerJoin('visit', 'visit.pass_id', 'pass.pass_id')
    .select(IN_SHORT)
    .where('pass.week_start', '>=', weeks.from)
    .where('pass.week_start', '<', weeks.to)
    .orderBy('visit.visited_from')
    .orderBy('visit.visit_id')
    .execute();
}

/** Which passes of some kinds, of those that begin in some weeks, have a visit. @param weeks Mondays */
export async function visitedOfKinds(db: Db, activities: readonly string[], weeks: Between): Promise<Set<string>> {
  const rows = await db
    .selectFrom('pass')
    .innerJoin('visit', 'visit.pass_id', 'pass.pass_id')
    .select('visit.pass_id')
    .distinct()
    .where('pass.week_start', '>=', weeks.from)
    .where('pass.week_start', '<', weeks.to)
    .where('pass.activity', 'in', activities)
    .execute();
  return new Set(rows.map(({ pass_id }) => pass_id));
}

/** The visits of every pass with stops. */
export function visitsOfTours(db: Db): Promise<VisitInShort[]> {
  return db
    .selectFrom('pass')
    .innerJoin('visit', 'visit.pass_id', 'pass.pass_id')
    .select(IN_SHORT)
    .where('tour', 'is not', null)
    .execute();
}

export type SeenInShort = Pick<VisitRow, 'stadsdel' | 'place' | 'register_place' | 'seen'>;

/** What was seen on the passes that begin in some weeks, and where. @param weeks Mondays */
export function seenInWeeks(db: Db, weeks: Between): Promise<SeenInShort[]> {
  return db
    .selectFrom('pass')
    .innerJoin('visit', 'visit.pass_id', 'pass.pass_id')
    .select(['visit.stadsdel', 'visit.place', 'visit.register_place', 'visit.seen'])
    .where('pass.week_start', '>=', weeks.from)
    .where('pass.week_start', '<', weeks.to)
    .where('visit.seen', '!=', '')
    .execute();
}

/** The visits that began between two instants. */
export function visitsBetween(
  db: Db,
  { from, to }: Between,
): Promise<Pick<VisitRow, 'pass_id' | 'place' | 'visited_from'>[]> {
  return db
    .selectFrom('visit')
    .select(['pass_id', 'place', 'visited_from'])
    .where('visited_from', '>=', from)
    .where('visited_from', '<', to)
    .execute();
}

/** When each named place was last visited since an instant, by what the field has reported and passes that went there. */
export async function lastVisits(db: Db, since: string): Promise<Map<string, string>> {
  const visits = await db
    .selectFrom('visit')
    .select(['place', (eb) => eb.fn.max('visited_to').as('last')])
    .where('place', 'is not', null)
    .where('visited_to', '>=', since)
    .groupBy('place')
    .execute();
  const passes = await db
    .selectFrom('pass')
    .select(['place', (eb) => eb.fn.max('actual_to').as('last')])
    .where('place', 'is not', null)
    .where('actual_to', '>=', since)
    // set off for, and never reached
    .whereRef('actual_to', '>', 'actual_from')
    .groupBy('place')
    .execute();
  const last = new Map<string, string>();
  for (const { place, last: at } of [...visits, ...passes])
    if (place !== null && at !== null && at > (last.get(place) ?? '')) last.set(place, at);
  return last;
}

export async function hasVisits(db: Db, pass_id: string): Promise<boolean> {
  const visit = await db.selectFrom('visit').select('visit_id').where('pass_id', '=', pass_id).executeTakeFirst();
  return visit !== undefined;
}

/** Inserts a visit unless it is there already: sending twice is once. */
export async function insertVisit(db: Db, row: Insertable<Tables['visit']>): Promise<void> {
  await db
    .insertInto('visit')
    .values(row)
    .onConflict((on) => on.column('visit_id').doNothing())
    .execute();
}

export async function deleteVisit(db: Db, visit_id: string): Promise<void> {
  await db.deleteFrom('visit').where('visit_id', '=', visit_id).execute();
}
