import type { Kysely } from 'kysely';

/** Trials by lot: what was drawn to be on and off, and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('trial')
    .addColumn('trial_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('begins_on', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
}
