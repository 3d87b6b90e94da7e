import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type MeasureRow = Selectable<Tables['measure']>;

/** The measures, the latest begun first. @param measure_id the one to read; all when left out */
export function measuresByTime(db: Db, measure_id?: string): Promise<MeasureRow[]> {
  return db
    .selectFrom('measure')
    .selectAll()
    .$if(measure_id !== undefined, (query) => query.where('measure_id', '=', measure_id ?? ''))
    .orderBy('begins_on', 'desc')
    .orderBy('measure_id')
    .execute();
}

export async function insertMeasure(db: Db, row: MeasureRow): Promise<void> {
  await db.insertInto('measure').values(row).execute();
}

export async function updateMeasure(db: Db, row: MeasureRow): Promise<void> {
  await db.updateTable('measure').set(row).where('measure_id', '=', row.measure_id).execute();
}

export async function deleteMeasure(db: Db, measure_id: string): Promise<void> {
  await db.deleteFrom('measure').where('measure_id', '=', measure_id).execute();
}
