import type { Transaction } from 'kysely';
import type { Store } from './types';
import type { Tables } from './tables';

/**
 * Lets one change at a time into the store, whichever process makes it: PostgreSQL by its one row of the revision, SQLite
 * by how its transactions begin. What is read from here on stays true until the change is saved.
 * @returns the revision of the plan before the change
 */
export async function takeWriteLock(transaction: Transaction<Tables>, engine: Store['engine']): Promise<number> {
  const { revision } = await transaction
    .selectFrom('plan_revision')
    .select('revision')
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return revision;
}
