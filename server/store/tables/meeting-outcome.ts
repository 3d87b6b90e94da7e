import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';
import type { Between } from './pass';

export type MeetingOutcomeRow = Selectable<Tables['meeting_outcome']>;

/** Rows in one statement: an engine takes only so many values. */
const CHUNK = 500;

/** @returns undefined when nothing has been recorded */
export function findOutcome(db: Db, pass_id: string): Promise<MeetingOutcomeRow | undefined> {
  return db.selectFrom('meeting_outcome').selectAll().where('pass_id', '=', pass_id).executeTakeFirst();
}

/** What came of the meetings of some weeks. @param weeks Mondays */
export function outcomesOfWeeks(db: Db, weeks: Between): Promise<MeetingOutcomeRow[]> {
  return db
    .selectFrom('meeting_outcome')
    .innerJoin('pass', 'pass.pass_id', 'meeting_outcome.pass_id')
    .selectAll('meeting_outcome')
    .where('pass.week_start', '>=', weeks.from)
    .where('pass.week_start', '<', weeks.to)
    .execute();
}

/** What came of some meetings. */
export async function outcomesOfPasses(db: Db, pass_ids: readonly string[]): Promise<MeetingOutcomeRow[]> {
  if (pass_ids.length === 0) return [];
  return db.selectFrom('meeting_outcome').selectAll().where('pass_id', 'in', pass_ids).execute();
}

/** Keeps what came of a meeting in place of what was said before. */
export async function putOutcome(db: Db, row: MeetingOutcomeRow): Promise<void> {
  await db
    .insertInto('meeting_outcome')
    .values(row)
    .onConflict((on) => on.column('pass_id').doUpdateSet(row))
    .execute();
}

/** Inserts outcomes but for those that are there. */
export async function insertMissingOutcomes(db: Db, rows: readonly MeetingOutcomeRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK)
    await db
      .insertInto('meeting_outcome')
      .values(rows.slice(i, i + CHUNK))
      .onConflict((on) => on.column('pass_id').doNothing())
      .execute();
}
