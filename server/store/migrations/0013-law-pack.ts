import type { Kysely } from 'kysely';

/** What lag (2023:196) asks for: versions of lägesbild, åtgärdsplan and follow-up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('law_pack')
    .addColumn('pack_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull().unique())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('texts', 'text', (c) => c.notNull())
    .addColumn('document', 'text')
    .addColumn('approved_on', 'text')
    .addColumn('decision', 'text')
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
}
