import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type FeedRow = Selectable<Tables['feed']>;

/** Somebody's feeds that are not revoked, newest first. */
export function feedsOfUser(db: Db, user_id: string): Promise<FeedRow[]> {
  return db
    .selectFrom('feed')
    .selectAll()
    .where('user_id', '=', user_id)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('feed_id')
    .execute();
}

/** Whose the feeds are that are not revoked. */
export function feedOwners(db: Db): Promise<Pick<FeedRow, 'user_id' | 'created_at'>[]> {
  return db.selectFrom('feed').select(['user_id', 'created_at']).where('revoked_at', 'is', null).execute();
}

/** @returns undefined when no feed has that secret, or it is revoked */
export function findFeedBySecret(db: Db, secret_hash: string): Promise<FeedRow | undefined> {
  return db
    .selectFrom('feed')
    .selectAll()
    .where('secret_hash', '=', secret_hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function insertFeed(db: Db, row: Insertable<Tables['feed']>): Promise<void> {
  await db.insertInto('feed').values(row).execute();
}

/** Revokes a feed. @param user_id whose it has to be; null for anybody's. @returns undefined where there is none such to revoke */
export function markRevoked(
  db: Db,
  feed_id: string,
  user_id: string | null,
): Promise<Pick<FeedRow, 'user_id' | 'kind' | 'stadsdel'> | undefined> {
  return db
    .updateTable('feed')
    .set({ revoked_at: new Date().toISOString() })
    .where('feed_id', '=', feed_id)
    .where('revoked_at', 'is', null)
    .$if(user_id !== null, (query) => query.where('user_id', '=', user_id!))
    .returning(['user_id', 'kind', 'stadsdel'])
    .executeTakeFirst();
}

/** Revokes all feeds of somebody. @returns how many there were */
export async function markAllRevoked(db: Db, user_id: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('feed')
    .set({ revoked_at: new Date().toISOString() })
    .where('user_id', '=', user_id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
