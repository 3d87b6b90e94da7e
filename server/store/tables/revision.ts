import { TOPICS, type Topic } from '../change';
import type { Db } from '../types';

/** At which revision something of each topic was last changed. */
export type TopicRevisions = Readonly<Record<Topic, number>>;

/** How often the store has changed. */
export async function readRevision(db: Db): Promise<number> {
  return (await db.selectFrom('plan_revision').select('revision').executeTakeFirstOrThrow()).revision;
}

export async function readTopics(db: Db): Promise<TopicRevisions> {
  const rows = await db.selectFrom('topic_revision').selectAll().execute();
  const known = new Map(rows.map(({ topic, revision }) => [topic, revision]));
  return Object.fromEntries(TOPICS.map((topic) => [topic, known.get(topic) ?? 0])) as Record<Topic, number>;
}

/** Counts one more change of the store, which is of these topics. @returns its revision */
export async function raiseRevision(db: Db, topics: Iterable<Topic>): Promise<number> {
  const { revision } = await db
    .updateTable('plan_revision')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('topic_revision')
    .values([...new Set(topics)].map((topic) => ({ topic, revision })))
    .onConflict((on) => on.column('topic').doUpdateSet({ revision }))
    .execute();
  return revision;
}
