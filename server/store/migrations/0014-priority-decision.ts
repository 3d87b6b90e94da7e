import type { Kysely } from 'kysely';

/** What was decided of stadsdelar and places to put first, with the order of the three voices as it was then, and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('priority_decision')
    .addColumn('decision_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('decided_on', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
}
