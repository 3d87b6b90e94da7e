import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type TrialRow = Selectable<Tables['trial']>;

/** The trials, the latest begun first. @param trial_id the one to read; all when left out */
export function trialsByTime(db: Db, trial_id?: string): Promise<TrialRow[]> {
  return db
    .selectFrom('trial')
    .selectAll()
    .$if(trial_id !== undefined, (query) => query.where('trial_id', '=', trial_id ?? ''))
    .orderBy('begins_on', 'desc')
    .orderBy('trial_id')
    .execute();
}

export async function insertTrial(db: Db, row: TrialRow): Promise<void> {
  await db.insertInto('trial').values(row).execute();
}

export async function updateTrial(db: Db, row: TrialRow): Promise<void> {
  await db.updateTable('trial').set(row).where('trial_id', '=', row.trial_id).execute();
}

export async function deleteTrial(db: Db, trial_id: string): Promise<void> {
  await db.deleteFrom('trial').where('trial_id', '=', trial_id).execute();
}
