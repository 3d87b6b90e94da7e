import type { Kysely } from 'kysely';

/** The measure that is taken for what a resident has told; none where nobody has said one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('report').addColumn('measure_id', 'text').execute();
}
