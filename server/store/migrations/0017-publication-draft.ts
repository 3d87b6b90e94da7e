import type { Kysely } from 'kysely';

/** What could be published and is shown inside first, and what is published by itself each month. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_draft')
    .addColumn('draft_id', 'text', (c) => c.primaryKey())
    .addColumn('newest', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('tables', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('publication_recipe')
    .addColumn('recipe_id', 'text', (c) => c.primaryKey())
    .addColumn('approved_at', 'text', (c) => c.notNull())
    .addColumn('approved_by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('shape', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('doubts', 'text', (c) => c.notNull())
    .addColumn('ran_in', 'text', (c) => c.notNull())
    .addColumn('last_version', 'integer')
    .execute();
}
