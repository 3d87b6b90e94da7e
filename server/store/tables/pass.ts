import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type PassRow = Selectable<Tables['pass']>;
export type NewPassRow = Insertable<Tables['pass']>;
type PassColumns = Updateable<Tables['pass']>;

/** Rows in one statement: an engine takes only so many values. */
const CHUNK = 500;

/** Half-open: instants, or Mondays of weeks. */
export interface Between {
  from: string;
  to: string;
}

/** @returns undefined when there is none */
export function findPass(db: Db, pass_id: string): Promise<PassRow | undefined> {
  return db.selectFrom('pass').selectAll().where('pass_id', '=', pass_id).executeTakeFirst();
}

/** The passes that begin in a week, by time. @param monday local date */
export function passesOfWeek(db: Db, monday: string): Promise<PassRow[]> {
  return db
    .selectFrom('pass')
    .selectAll()
    .where('week_start', '=', monday)
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

/**
 * The passes that touch the time between two instants, by time.
 * @param weeks in which they may begin, as Mondays: the weeks are indexed, the instants are not
 * @param stadsdel only those there, or with a stop there; null for all
 */
export function passesBetween(
  db: Db,
  { from, to }: Between,
  weeks: Between,
  stadsdel: string | null = null,
): Promise<PassRow[]> {
  return db
    .selectFrom('pass')
    .selectAll()
    .where('week_start', '>=', weeks.from)
    .where('week_start', '<', weeks.to)
    .where('planned_to', '>', from)
    .where('planned_from', '<', to)
    .$if(stadsdel !== null, (query) =>
      query.where((eb) =>
        eb.or([eb('stadsdel', '=', stadsdel!), eb('tour', 'like', `%"stadsdel":${JSON.stringify(stadsdel)}%`)]),
      ),
    )
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

/** The passes of the same unit that overlap a pass, itself among them. */
export function passesOfUnitAround(
  db: Db,
  { actor, unit, planned_from, planned_to }: Pick<PassRow, 'actor' | 'unit' | 'planned_from' | 'planned_to'>,
): Promise<PassRow[]> {
  return (
    db
      .selectFrom('pass')
      .selectAll()
      .where('actor', '=', actor)
      .where('unit', '=', unit)
      // no pass is longer than a day, and one that a change of clocks has drawn out not longer than two
      .where('planned_from', '>', new Date(Date.parse(planned_from) - 2 * 86_400_000).toISOString())
      .where('planned_from', '<', planned_to)
      .where('planned_to', '>', planned_from)
      .execute()
  );
}

/** What a pass takes to be followed up. */
const FOLLOWED_UP = [
  'pass_id',
  'stadsdel',
  'place',
  'tour',
  'week_start',
  'planned_from',
  'planned_to',
  'status',
  'actual_from',
  'actual_to',
  'source',
] as const;
export type FollowedUpPass = Pick<PassRow, (typeof FOLLOWED_UP)[number]>;

/** How the passes of some weeks went, by time. @param weeks Mondays */
export function followedUpPasses(db: Db, weeks: Between): Promise<FollowedUpPass[]> {
  return db
    .selectFrom('pass')
    .select(FOLLOWED_UP)
    .where('week_start', '>=', weeks.from)
    .where('week_start', '<', weeks.to)
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

/** How every pass with stops went. */
export function passesWithStops(db: Db): Promise<FollowedUpPass[]> {
  return db.selectFrom('pass').select(FOLLOWED_UP).where('tour', 'is not', null).execute();
}

/** A pass as promises are measured by it: what was done, besides how it went. */
export type CountedPass = FollowedUpPass & Pick<PassRow, 'activity' | 'area'>;

/** The passes of some weeks as promises count them, by time. @param weeks Mondays */
export function countedPasses(db: Db, weeks: Between): Promise<CountedPass[]> {
  return db
    .selectFrom('pass')
    .select([...FOLLOWED_UP, 'activity', 'area'])
    .where('week_start', '>=', weeks.from)
    .where('week_start', '<', weeks.to)
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

/**
 * The passes of some weeks that are of some kinds, by time.
 * @param weeks Mondays
 * @param at only those at one of these places, or anywhere in this stadsdel
 */
export function passesOfKinds(
  db: Db,
  activities: readonly string[],
  weeks: Between,
  at?: { places: readonly string[]; stadsdel: string | null },
): Promise<PassRow[]> {
  return db
    .selectFrom('pass')
    .selectAll()
    .where('week_start', '>=', weeks.from)
    .where('week_start', '<', weeks.to)
    .where('activity', 'in', activities)
    .$if(at !== undefined, (query) =>
      query.where((is) => is.or([is('place', 'in', at?.places ?? []), is('stadsdel', '=', at?.stadsdel ?? '')])),
    )
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

/** A pass by where it goes. */
export type PlacedPass = Pick<
  PassRow,
  'pass_id' | 'stadsdel' | 'place' | 'area' | 'tour' | 'planned_from' | 'planned_to'
>;

/** The passes that begin between two instants, of those that have a place, an area or stops and are not cancelled. */
export function placedPassesBetween(db: Db, { from, to }: Between): Promise<PlacedPass[]> {
  return db
    .selectFrom('pass')
    .select(['pass_id', 'stadsdel', 'place', 'area', 'tour', 'planned_from', 'planned_to'])
    .where('status', '!=', 'cancelled')
    .where('planned_from', '>=', from)
    .where('planned_from', '<', to)
    .where((eb) => eb.or([eb('place', 'is not', null), eb('area', 'is not', null), eb('tour', 'is not', null)]))
    .execute();
}

/** Where every pass of the store comes from, and who has touched it last. */
export function passOrigins(db: Db): Promise<Pick<PassRow, 'pass_id' | 'source' | 'status' | 'updated_by'>[]> {
  return db.selectFrom('pass').select(['pass_id', 'source', 'status', 'updated_by']).execute();
}

export type PassInShort = Pick<PassRow, 'pass_id' | 'actor' | 'stadsdel' | 'planned_from' | 'planned_to'>;

/** Whose, where and when some passes are. @param pass_ids so many that the engine binds them */
export function passesInShort(db: Db, pass_ids: readonly string[]): Promise<PassInShort[]> {
  return db
    .selectFrom('pass')
    .select(['pass_id', 'actor', 'stadsdel', 'planned_from', 'planned_to'])
    .where('pass_id', 'in', pass_ids)
    .execute();
}

/** Somebody's passes of this week and later ones that somebody else has changed last, by time. @param monday local date */
export function passesChangedByOthers(
  db: Db,
  user_id: string,
  monday: string,
): Promise<Pick<PassRow, 'pass_id' | 'revision' | 'stadsdel' | 'planned_from' | 'week_start'>[]> {
  return db
    .selectFrom('pass')
    .select(['pass_id', 'revision', 'stadsdel', 'planned_from', 'week_start'])
    .where('created_by', '=', user_id)
    .where('updated_by', '!=', user_id)
    .where('week_start', '>=', monday)
    .orderBy('planned_from')
    .orderBy('pass_id')
    .execute();
}

export function insertPass(db: Db, row: NewPassRow): Promise<PassRow> {
  return db.insertInto('pass').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function insertPasses(db: Db, rows: readonly NewPassRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK)
    await db
      .insertInto('pass')
      .values(rows.slice(i, i + CHUNK))
      .execute();
}

/** Inserts passes but for those that are there already: another process may be doing the same. */
export async function insertMissingPasses(db: Db, rows: readonly NewPassRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK)
    await db
      .insertInto('pass')
      .values(rows.slice(i, i + CHUNK))
      .onConflict((on) => on.column('pass_id').doNothing())
      .execute();
}

/** @throws when there is no such pass */
export function updatePass(db: Db, pass_id: string, columns: PassColumns): Promise<PassRow> {
  return db.updateTable('pass').set(columns).where('pass_id', '=', pass_id).returningAll().executeTakeFirstOrThrow();
}

/** @returns whether the pass was still at that revision; otherwise nothing is changed */
export async function updatePassAt(
  db: Db,
  { pass_id, revision }: Pick<PassRow, 'pass_id' | 'revision'>,
  columns: PassColumns,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pass')
    .set(columns)
    .where('pass_id', '=', pass_id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Changes a pass unless somebody else than `updated_by` has changed it meanwhile. */
export async function updatePassOf(db: Db, pass_id: string, updated_by: string, columns: PassColumns): Promise<void> {
  await db
    .updateTable('pass')
    .set(columns)
    .where('pass_id', '=', pass_id)
    .where('updated_by', '=', updated_by)
    .execute();
}

export async function deletePass(db: Db, pass_id: string): Promise<void> {
  await db.deleteFrom('pass').where('pass_id', '=', pass_id).execute();
}
