import type { Kysely } from 'kysely';

/** What was reported from the field, as the phone sent it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('field_report')
    .addColumn('report_id', 'text', (c) => c.primaryKey())
    // no reference: a pass that has been begun and undone may still be removed
    .addColumn('pass_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('undone_by', 'text')
    .addColumn('reported_by', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('field_report_pass').on('field_report').column('pass_id').execute();
}
