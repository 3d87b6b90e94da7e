import type { Kysely } from 'kysely';

/** The weekly meeting of police and municipality: its sheet as it was, and what was decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('weekly_meeting')
    .addColumn('weekly_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    // no two meetings of one day
    .addColumn('held_on', 'text', (c) => c.notNull().unique())
    .addColumn('sheet', 'text', (c) => c.notNull())
    .addColumn('decisions', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
}
