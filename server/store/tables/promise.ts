import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type PromiseRow = Selectable<Tables['promise']>;

/** The promises, newest year first. @param promise_id the one to read; all when left out */
export function promisesByYear(db: Db, promise_id?: string): Promise<PromiseRow[]> {
  return db
    .selectFrom('promise')
    .selectAll()
    .$if(promise_id !== undefined, (query) => query.where('promise_id', '=', promise_id ?? ''))
    .orderBy('year', 'desc')
    .execute();
}

/** @returns undefined when there is none */
export async function findPromise(db: Db, promise_id: string): Promise<PromiseRow | undefined> {
  return (await promisesByYear(db, promise_id))[0];
}

export async function insertPromise(db: Db, row: PromiseRow): Promise<void> {
  await db.insertInto('promise').values(row).execute();
}

export async function updatePromise(db: Db, row: PromiseRow): Promise<void> {
  await db.updateTable('promise').set(row).where('promise_id', '=', row.promise_id).execute();
}

/** Deletes a promise with its activities and what was decided of them. */
export async function deletePromise(db: Db, promise_id: string): Promise<void> {
  const own = db.selectFrom('promise_activity').select('activity_id').where('promise_id', '=', promise_id);
  await db.deleteFrom('promise_verdict_before').where('activity_id', 'in', own).execute();
  await db.deleteFrom('promise_verdict').where('activity_id', 'in', own).execute();
  await db.deleteFrom('promise_activity').where('promise_id', '=', promise_id).execute();
  await db.deleteFrom('promise').where('promise_id', '=', promise_id).execute();
}
