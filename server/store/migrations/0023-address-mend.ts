import type { Kysely } from 'kysely';

/** What somebody has said that addresses mean which the register did not know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('address_mend')
    .addColumn('address', 'text', (c) => c.primaryKey())
    .addColumn('means', 'text')
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
}
