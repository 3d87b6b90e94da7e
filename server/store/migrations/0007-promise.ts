import type { Kysely } from 'kysely';

/** Promises with their activities, and what has been decided of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('promise')
    .addColumn('promise_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    // no two promises of one year
    .addColumn('year', 'integer', (c) => c.notNull().unique())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('made_from', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('promise_activity')
    .addColumn('activity_id', 'text', (c) => c.primaryKey())
    .addColumn('promise_id', 'text', (c) => c.notNull().references('promise.promise_id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('promise_activity_promise')
    .on('promise_activity')
    .columns(['promise_id', 'position'])
    .execute();
  await db.schema
    .createTable('promise_verdict')
    .addColumn('activity_id', 'text', (c) =>
      c.primaryKey().references('promise_activity.activity_id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('proposed', 'text')
    .addColumn('decided_by', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .execute();
}
