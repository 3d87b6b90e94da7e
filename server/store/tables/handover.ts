import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type HandoverRow = Selectable<Tables['handover']>;

/** The lines that have not expired, the newest first. @param now an instant */
export function handoversAt(db: Db, now: string): Promise<HandoverRow[]> {
  return db
    .selectFrom('handover')
    .selectAll()
    .where('expires_at', '>', now)
    .orderBy('written_at', 'desc')
    .orderBy('handover_id')
    .execute();
}

export async function insertHandover(db: Db, row: Insertable<Tables['handover']>): Promise<void> {
  await db.insertInto('handover').values(row).execute();
}

export async function deleteHandover(db: Db, handover_id: string): Promise<void> {
  await db.deleteFrom('handover').where('handover_id', '=', handover_id).execute();
}

/** Takes away the lines that have expired. @param now an instant */
export async function deleteExpiredHandovers(db: Db, now: string): Promise<void> {
  await db.deleteFrom('handover').where('expires_at', '<=', now).execute();
}
