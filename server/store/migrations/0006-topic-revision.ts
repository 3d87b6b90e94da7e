import { sql, type Kysely } from 'kysely';

/** The revision at which something of each topic was last changed; until now nobody knew of which topic it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('topic_revision')
    .addColumn('topic', 'text', (c) => c.primaryKey())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  for (const topic of ['pass', 'template', 'suggestion', 'visit'])
    await sql`INSERT INTO topic_revision (topic, revision)
      SELECT CAST(${topic} AS text), revision FROM plan_revision WHERE revision > 0`.execute(db);
}
