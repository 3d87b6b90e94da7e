import type { Kysely } from 'kysely';

/** What somebody has chosen about how the data are read: points that are no places, midnights that are no times. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('data_choice')
    .addColumn('choice_id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
}
