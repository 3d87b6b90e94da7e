import type { Kysely } from 'kysely';

/** What residents have told, what others have added to it, and their photos. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('report_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('receipt_hash', 'text', (c) => c.unique())
    .addColumn('merged_into', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('stadsdel', 'text')
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('answer', 'text')
    .addColumn('point', 'text')
    .addColumn('updated_by', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('report_echo')
    .addColumn('echo_id', 'text', (c) => c.primaryKey())
    .addColumn('report_id', 'text', (c) => c.notNull().references('report.report_id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('report_photo')
    .addColumn('photo_id', 'text', (c) => c.primaryKey())
    .addColumn('report_id', 'text', (c) => c.notNull().references('report.report_id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('report_echo_of').on('report_echo').column('report_id').execute();
  await db.schema.createIndex('report_photo_of').on('report_photo').column('report_id').execute();
}
