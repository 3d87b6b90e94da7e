import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type SuggestionRow = Selectable<Tables['suggestion']>;

/** @returns undefined when there is none */
export function findSuggestion(db: Db, suggestion_id: string): Promise<SuggestionRow | undefined> {
  return db.selectFrom('suggestion').selectAll().where('suggestion_id', '=', suggestion_id).executeTakeFirst();
}

export function insertSuggestion(db: Db, row: Insertable<Tables['suggestion']>): Promise<SuggestionRow> {
  return db.insertInto('suggestion').values(row).returningAll().executeTakeFirstOrThrow();
}

/** Ends a draft. @returns undefined when it is no draft any more, or at another revision: nothing is changed then */
export function endDraft(
  db: Db,
  { suggestion_id, revision }: Pick<SuggestionRow, 'suggestion_id' | 'revision'>,
  status: 'discarded',
): Promise<SuggestionRow | undefined> {
  return db
    .updateTable('suggestion')
    .set({ status, revision: revision + 1 })
    .where('suggestion_id', '=', suggestion_id)
    .where('revision', '=', revision)
    .where('status', '=', 'draft')
    .returningAll()
    .executeTakeFirst();
}

/**
 * Notes what of a suggestion has been planned. One of which everything has been is open to be planned again: what was
 * planned may have been taken back.
 * @returns undefined when it has been put aside, or is at another revision: nothing is changed then
 */
export function noteTaken(
  db: Db,
  { suggestion_id, revision }: Pick<SuggestionRow, 'suggestion_id' | 'revision'>,
  noted: { result: string; status: 'draft' | 'accepted' },
): Promise<SuggestionRow | undefined> {
  return db
    .updateTable('suggestion')
    .set({ ...noted, revision: revision + 1 })
    .where('suggestion_id', '=', suggestion_id)
    .where('revision', '=', revision)
    .where('status', '!=', 'discarded')
    .returningAll()
    .executeTakeFirst();
}

/** Drafts of this week and later ones that nobody has decided on. @param monday local date */
export function openDrafts(db: Db, monday: string): Promise<Pick<SuggestionRow, 'suggestion_id' | 'week_start'>[]> {
  return db
    .selectFrom('suggestion')
    .select(['suggestion_id', 'week_start'])
    .where('status', '=', 'draft')
    .where('week_start', '>=', monday)
    .orderBy('week_start')
    .orderBy('suggestion_id')
    .execute();
}
