import type { Kysely } from 'kysely';

/** A whole shift in the field: setting off apart from arriving, places outside the plan, what was seen, lines to the next patrol. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pass').addColumn('set_off_at', 'text').execute();
  await db.schema.alterTable('visit').addColumn('set_off_at', 'text').execute();
  // no reference: a visit was where it was, also when a place has left the register
  await db.schema.alterTable('visit').addColumn('register_place', 'text').execute();
  await db.schema.alterTable('visit').addColumn('word', 'text').execute();
  await db.schema
    .alterTable('visit')
    .addColumn('seen', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('visit')
    .addColumn('seen_note', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createTable('handover')
    .addColumn('handover_id', 'text', (c) => c.primaryKey())
    .addColumn('pass_id', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('unit', 'text')
    .addColumn('stadsdel', 'text', (c) => c.notNull())
    .addColumn('place', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('written_by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('handover_expires').on('handover').column('expires_at').execute();
}
