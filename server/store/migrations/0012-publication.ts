import type { Kysely } from 'kysely';

/** What has been published: who, when and why, what everybody may read of it, and the counts behind it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication')
    .addColumn('version', 'integer', (c) => c.primaryKey())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('restores', 'integer')
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('tables', 'text', (c) => c.notNull())
    .execute();
}
