import type { Kysely } from 'kysely';

/** When the shifts of a unit begin and end, weekday by weekday. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shift_hours')
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('hours', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('shift_hours_of_unit', ['actor', 'unit'])
    .execute();
}
