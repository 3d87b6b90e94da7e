import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type WeeklyRow = Selectable<Tables['weekly_meeting']>;
/** A meeting without its sheet, which is long. */
export type WeeklyInShort = Omit<WeeklyRow, 'sheet'>;

/** The meetings, the latest first. */
export function weekliesByDay(db: Db): Promise<WeeklyInShort[]> {
  return db
    .selectFrom('weekly_meeting')
    .select(['weekly_id', 'revision', 'held_on', 'decisions', 'recorded_by', 'recorded_at'])
    .orderBy('held_on', 'desc')
    .execute();
}

/** @returns undefined when there is none */
export function findWeekly(db: Db, weekly_id: string): Promise<WeeklyRow | undefined> {
  return db.selectFrom('weekly_meeting').selectAll().where('weekly_id', '=', weekly_id).executeTakeFirst();
}

export async function insertWeekly(db: Db, row: WeeklyRow): Promise<void> {
  await db.insertInto('weekly_meeting').values(row).execute();
}

export async function updateWeekly(db: Db, row: WeeklyRow): Promise<void> {
  await db.updateTable('weekly_meeting').set(row).where('weekly_id', '=', row.weekly_id).execute();
}
