import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type NoticeChoiceRow = Selectable<Tables['notice_choice']>;

/** @returns undefined for who has chosen nothing */
export function findChoice(db: Db, user_id: string): Promise<NoticeChoiceRow | undefined> {
  return db.selectFrom('notice_choice').selectAll().where('user_id', '=', user_id).executeTakeFirst();
}

/** Those who want mail, in no order. */
export function mailedChoices(db: Db): Promise<NoticeChoiceRow[]> {
  return db.selectFrom('notice_choice').selectAll().where('mail', '!=', 'none').execute();
}

/** Writes a choice, whether there was one or not. */
export async function keepChoice(db: Db, row: NoticeChoiceRow): Promise<void> {
  await db
    .insertInto('notice_choice')
    .values(row)
    // the key too is written, with what it has already
    .onConflict((on) => on.column('user_id').doUpdateSet(row))
    .execute();
}
