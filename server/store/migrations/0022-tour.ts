import type { Kysely } from 'kysely';

/** The stops of a pass that goes from place to place. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pass').addColumn('tour', 'text').execute();
  await db.schema.alterTable('template_pass').addColumn('tour', 'text').execute();
}
