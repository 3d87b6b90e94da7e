import type { Kysely } from 'kysely';

/** Which time a version of what lag (2023:196) asks for maps; the last twelve months where nothing is said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('law_pack').addColumn('period', 'text').execute();
}
