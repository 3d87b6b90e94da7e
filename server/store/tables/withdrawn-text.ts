import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type WithdrawnTextRow = Selectable<Tables['withdrawn_text']>;

/** Every text that has been taken back, the latest first. */
export function withdrawnTexts(db: Db): Promise<WithdrawnTextRow[]> {
  return db.selectFrom('withdrawn_text').selectAll().orderBy('withdrawn_at', 'desc').orderBy('withdrawal_id').execute();
}

export async function insertWithdrawnText(db: Db, row: WithdrawnTextRow): Promise<void> {
  await db.insertInto('withdrawn_text').values(row).execute();
}
