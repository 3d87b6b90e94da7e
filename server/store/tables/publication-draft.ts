import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type PublicationDraftRow = Selectable<Tables['publication_draft']>;

/** The draft that there is. @returns undefined where there is none */
export function findDraft(db: Db): Promise<PublicationDraftRow | undefined> {
  return db.selectFrom('publication_draft').selectAll().executeTakeFirst();
}

/** Writes a draft in the place of the one before. */
export async function replaceDraft(db: Db, row: PublicationDraftRow): Promise<void> {
  await deleteDraft(db);
  await db.insertInto('publication_draft').values(row).execute();
}

export async function deleteDraft(db: Db): Promise<void> {
  await db.deleteFrom('publication_draft').execute();
}
