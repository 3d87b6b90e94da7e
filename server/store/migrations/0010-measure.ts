import type { Kysely } from 'kysely';

/** What is done about a problem at a place or in a stadsdel. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('measure')
    .addColumn('measure_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('place_id', 'text', (c) => c.references('place.place_id').onDelete('cascade'))
    .addColumn('stadsdel', 'text', (c) => c.notNull())
    .addColumn('promise_id', 'text', (c) => c.references('promise.promise_id').onDelete('set null'))
    .addColumn('begins_on', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
}
