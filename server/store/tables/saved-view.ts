import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type ViewRow = Selectable<Tables['saved_view']>;

/** Somebody's views, in no order. */
export function viewsOfUser(db: Db, user_id: string): Promise<ViewRow[]> {
  return db.selectFrom('saved_view').selectAll().where('user_id', '=', user_id).execute();
}

/** One of somebody's views. @returns undefined where they have none such */
export function findView(
  db: Db,
  { view_id, user_id }: Pick<ViewRow, 'view_id' | 'user_id'>,
): Promise<ViewRow | undefined> {
  return db
    .selectFrom('saved_view')
    .selectAll()
    .where('view_id', '=', view_id)
    .where('user_id', '=', user_id)
    .executeTakeFirst();
}

export async function insertView(db: Db, row: ViewRow): Promise<void> {
  await db.insertInto('saved_view').values(row).execute();
}

export async function updateView(db: Db, row: ViewRow): Promise<void> {
  await db.updateTable('saved_view').set(row).where('view_id', '=', row.view_id).execute();
}

export async function deleteView(db: Db, view_id: string): Promise<void> {
  await db.deleteFrom('saved_view').where('view_id', '=', view_id).execute();
}
