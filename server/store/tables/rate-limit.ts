import { randomUUID } from 'node:crypto';
import { authTables } from '../auth-tables';
import type { Db } from '../types';

/**
 * Counts one more under a key; a key that nothing was counted under for the length of the window begins anew.
 * @param now milliseconds since 1970
 * @returns how many there are
 */
export async function countUp(db: Db, key: string, now: number, window_ms: number): Promise<number> {
  const over = now - window_ms;
  const { count } = await authTables(db)
    .insertInto('rateLimit')
    .values({ id: randomUUID(), key, count: 1, lastRequest: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => {
        const isOver = eb('rateLimit.lastRequest', '<=', over);
        return {
          count: eb
            .case()
            .when(isOver)
            .then(1)
            .else(eb('rateLimit.count', '+', 1))
            .end(),
          lastRequest: eb.case().when(isOver).then(now).else(eb.ref('rateLimit.lastRequest')).end(),
        };
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  if (count === 1) await authTables(db).deleteFrom('rateLimit').where('lastRequest', '<=', over).execute();
  return count;
}

/** Counts one less under a key. */
export async function countDown(db: Db, key: string): Promise<void> {
  await authTables(db)
    .updateTable('rateLimit')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

/** Forgets what was counted under a key. */
export async function clearCount(db: Db, key: string): Promise<void> {
  await authTables(db).deleteFrom('rateLimit').where('key', '=', key).execute();
}
