import type { Kysely } from 'kysely';

/** What came of dialogues, walks, forums and other meetings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meeting_outcome')
    .addColumn('pass_id', 'text', (c) => c.primaryKey().references('pass.pass_id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('n_came', 'integer')
    .addColumn('heard', 'text', (c) => c.notNull())
    .addColumn('next_step', 'text', (c) => c.notNull())
    .addColumn('told_to', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
}
