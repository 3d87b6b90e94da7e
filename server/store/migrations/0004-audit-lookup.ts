import type { Kysely } from 'kysely';

/** The audit trail is asked for by who, what and when, newest first, however long it has become. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('audit_by_user').on('audit').columns(['user_id', 'audit_id']).execute();
  await db.schema.createIndex('audit_by_action').on('audit').columns(['action', 'audit_id']).execute();
  await db.schema.createIndex('audit_by_subject').on('audit').columns(['subject', 'audit_id']).execute();
  await db.schema.createIndex('audit_by_time').on('audit').column('at').execute();
}
