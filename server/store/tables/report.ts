import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type ReportRow = Selectable<Tables['report']>;
export type ReportEchoRow = Selectable<Tables['report_echo']>;
export type ReportPhotoRow = Selectable<Tables['report_photo']>;

/** Reports, the latest received first. @param report_id the one to read; all when left out */
export function reportsByTime(db: Db, report_id?: string): Promise<ReportRow[]> {
  return db
    .selectFrom('report')
    .selectAll()
    .$if(report_id !== undefined, (query) => query.where('report_id', '=', report_id ?? ''))
    .orderBy('received_at', 'desc')
    .orderBy('report_id')
    .execute();
}

/** Reports received before an instant that still hold what was told. */
export function reportsToEmpty(db: Db, before: string): Promise<ReportRow[]> {
  return db
    .selectFrom('report')
    .selectAll()
    .where('received_at', '<', before)
    .where('content', 'is not', null)
    .orderBy('received_at')
    .execute();
}

export async function insertReport(db: Db, row: ReportRow, photos: readonly ReportPhotoRow[]): Promise<void> {
  await db.insertInto('report').values(row).execute();
  if (photos.length > 0)
    await db
      .insertInto('report_photo')
      .values([...photos])
      .execute();
}

export async function updateReport(db: Db, row: ReportRow): Promise<void> {
  await db.updateTable('report').set(row).where('report_id', '=', row.report_id).execute();
}

/** Lets those that follow one report follow another. */
export async function moveFollowers(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('report').set({ merged_into: to }).where('merged_into', '=', from).execute();
}

/** Adds an echo once. @returns false where it is there already */
export async function insertEcho(db: Db, row: ReportEchoRow): Promise<boolean> {
  const known = await db.selectFrom('report_echo').select('echo_id').where('echo_id', '=', row.echo_id).execute();
  if (known.length > 0) return false;
  await db.insertInto('report_echo').values(row).execute();
  return true;
}

export function allEchoes(db: Db): Promise<ReportEchoRow[]> {
  return db.selectFrom('report_echo').selectAll().orderBy('received_at').execute();
}

/** Photos in their order. @param report_id of one report; of all when left out */
export function reportPhotos(db: Db, report_id?: string): Promise<ReportPhotoRow[]> {
  return db
    .selectFrom('report_photo')
    .selectAll()
    .$if(report_id !== undefined, (query) => query.where('report_id', '=', report_id ?? ''))
    .orderBy('report_id')
    .orderBy('position')
    .execute();
}

export async function deletePhotos(db: Db, report_id: string): Promise<void> {
  await db.deleteFrom('report_photo').where('report_id', '=', report_id).execute();
}
