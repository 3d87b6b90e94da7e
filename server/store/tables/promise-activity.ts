import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type ActivityRow = Selectable<Tables['promise_activity']>;
export type VerdictRow = Selectable<Tables['promise_verdict']>;

/** Activities in their promise's order. @param promise_id whose; every promise's when left out */
export function activitiesOf(db: Db, promise_id?: string): Promise<ActivityRow[]> {
  return db
    .selectFrom('promise_activity')
    .selectAll()
    .$if(promise_id !== undefined, (query) => query.where('promise_id', '=', promise_id ?? ''))
    .orderBy('position')
    .orderBy('activity_id')
    .execute();
}

/** What has been decided of each activity, by its id. */
export async function verdictsById(db: Db): Promise<Map<string, VerdictRow>> {
  const rows = await db.selectFrom('promise_verdict').selectAll().execute();
  return new Map(rows.map((row) => [row.activity_id, row]));
}

/** What was decided of each activity before that, by its id, the latest first. */
export async function verdictsBefore(db: Db): Promise<Map<string, VerdictRow[]>> {
  const byId = new Map<string, VerdictRow[]>();
  for (const row of await db.selectFrom('promise_verdict_before').selectAll().orderBy('revision', 'desc').execute())
    byId.set(row.activity_id, [...(byId.get(row.activity_id) ?? []), row]);
  return byId;
}

export async function insertActivities(db: Db, rows: readonly ActivityRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('promise_activity').values(rows).execute();
}

export async function updateActivity(db: Db, row: ActivityRow): Promise<void> {
  await db.updateTable('promise_activity').set(row).where('activity_id', '=', row.activity_id).execute();
}

/** Deletes an activity with what was decided of it. */
export async function deleteActivity(db: Db, activity_id: string): Promise<void> {
  await db.deleteFrom('promise_verdict_before').where('activity_id', '=', activity_id).execute();
  await db.deleteFrom('promise_verdict').where('activity_id', '=', activity_id).execute();
  await db.deleteFrom('promise_activity').where('activity_id', '=', activity_id).execute();
}

/** Keeps what has been decided, and sets aside what was before. */
export async function putVerdict(db: Db, row: VerdictRow): Promise<void> {
  const before = db.selectFrom('promise_verdict').selectAll().where('activity_id', '=', row.activity_id);
  for (const verdict of await before.execute()) await db.insertInto('promise_verdict_before').values(verdict).execute();
  await db
    .insertInto('promise_verdict')
    .values(row)
    .onConflict((on) => on.column('activity_id').doUpdateSet(row))
    .execute();
}
