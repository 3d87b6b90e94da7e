import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type PlaceRow = Selectable<Tables['place']>;
export type PlaceStatusRow = Selectable<Tables['place_status']>;

/** The places of the register, by name. @param place_id the one to read; all when left out */
export function placesByName(db: Db, place_id?: string): Promise<PlaceRow[]> {
  return db
    .selectFrom('place')
    .selectAll()
    .$if(place_id !== undefined, (query) => query.where('place_id', '=', place_id ?? ''))
    .orderBy('name')
    .execute();
}

/** What has been decided of a place, the newest first. */
export function statusesOf(db: Db, place_id: string): Promise<PlaceStatusRow[]> {
  return db
    .selectFrom('place_status')
    .selectAll()
    .where('place_id', '=', place_id)
    .orderBy('position', 'desc')
    .execute();
}

export async function insertPlaces(db: Db, rows: readonly PlaceRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('place').values(rows).execute();
}

export async function updatePlace(db: Db, row: PlaceRow): Promise<void> {
  await db.updateTable('place').set(row).where('place_id', '=', row.place_id).execute();
}

export async function insertStatuses(db: Db, rows: readonly PlaceStatusRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('place_status').values(rows).execute();
}
