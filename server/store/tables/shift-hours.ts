import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type ShiftHoursRow = Selectable<Tables['shift_hours']>;

/** Those of every unit, by actor and unit. */
export function allShiftHours(db: Db): Promise<ShiftHoursRow[]> {
  return db.selectFrom('shift_hours').selectAll().orderBy('actor').orderBy('unit').execute();
}

/** @returns undefined where nobody has said them */
export function findShiftHours(db: Db, actor: string, unit: string): Promise<ShiftHoursRow | undefined> {
  return db
    .selectFrom('shift_hours')
    .selectAll()
    .where('actor', '=', actor)
    .where('unit', '=', unit)
    .executeTakeFirst();
}

/** Writes those of a unit, in place of what was there. */
export async function putShiftHours(db: Db, row: ShiftHoursRow): Promise<void> {
  const { revision, hours, updated_by, updated_at } = row;
  await db
    .insertInto('shift_hours')
    .values(row)
    .onConflict((on) => on.columns(['actor', 'unit']).doUpdateSet({ revision, hours, updated_by, updated_at }))
    .execute();
}
