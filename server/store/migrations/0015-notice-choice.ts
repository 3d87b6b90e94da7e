import type { Kysely } from 'kysely';

/** What each user has chosen to be told of, what they have seen of it, and what has been mailed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notice_choice')
    .addColumn('user_id', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('kinds', 'text', (c) => c.notNull())
    .addColumn('mail', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull())
    .addColumn('mailed', 'text', (c) => c.notNull())
    .addColumn('mailed_on', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
}
