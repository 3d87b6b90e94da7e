import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type FieldReportRow = Selectable<Tables['field_report']>;

/** @returns undefined when there is none */
export function findReport(db: Db, report_id: string): Promise<FieldReportRow | undefined> {
  return db.selectFrom('field_report').selectAll().where('report_id', '=', report_id).executeTakeFirst();
}

/** What has been reported of some passes, by whom, and whether it holds. */
export async function reportsOfPasses(
  db: Db,
  pass_ids: readonly string[],
): Promise<Pick<FieldReportRow, 'report_id' | 'pass_id' | 'kind' | 'reported_by' | 'undone_by'>[]> {
  if (pass_ids.length === 0) return [];
  return db
    .selectFrom('field_report')
    .select(['report_id', 'pass_id', 'kind', 'reported_by', 'undone_by'])
    .where('pass_id', 'in', pass_ids)
    .execute();
}

/** Whether a pass has been begun or ended anew since a report of it, so that nobody has taken that back. */
export async function isFollowedByAnother(
  db: Db,
  { report_id, pass_id, recorded_at }: Pick<FieldReportRow, 'report_id' | 'pass_id' | 'recorded_at'>,
): Promise<boolean> {
  const later = await db
    .selectFrom('field_report')
    .select('report_id')
    .where('pass_id', '=', pass_id)
    .where('kind', 'in', ['set_off', 'begin', 'unplanned', 'end'])
    .where('undone_by', 'is', null)
    .where('report_id', '!=', report_id)
    .where('recorded_at', '>=', recorded_at)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** @returns whether it was inserted; not when there is one of its id already */
export async function insertReport(db: Db, row: Insertable<Tables['field_report']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('field_report')
    .values(row)
    .onConflict((on) => on.column('report_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}

/** @param undone_by the report that takes it back */
export async function markUndone(db: Db, report_id: string, undone_by: string): Promise<void> {
  await db.updateTable('field_report').set({ undone_by }).where('report_id', '=', report_id).execute();
}
