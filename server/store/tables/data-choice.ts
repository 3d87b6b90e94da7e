import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type DataChoiceRow = Selectable<Tables['data_choice']>;

/** Every choice that holds, the oldest first. */
export function dataChoices(db: Db): Promise<DataChoiceRow[]> {
  return db.selectFrom('data_choice').selectAll().orderBy('created_at').orderBy('choice_id').execute();
}

/** @returns undefined when it does not hold */
export function findDataChoice(db: Db, choice_id: string): Promise<DataChoiceRow | undefined> {
  return db.selectFrom('data_choice').selectAll().where('choice_id', '=', choice_id).executeTakeFirst();
}

export async function insertDataChoice(db: Db, row: DataChoiceRow): Promise<void> {
  await db.insertInto('data_choice').values(row).execute();
}

export async function deleteDataChoice(db: Db, choice_id: string): Promise<void> {
  await db.deleteFrom('data_choice').where('choice_id', '=', choice_id).execute();
}
