import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { roleOf, splitActors } from '../access/keep-users';
import type { User } from '../access/roles';
import type { feed } from '../contract/feeds';
import { Refusal } from '../http/problem';
import type { Principal, Store } from '../store/types';
import {
  feedsOfUser,
  findFeedBySecret,
  insertFeed,
  markAllRevoked,
  markRevoked,
  type FeedRow,
} from '../store/tables/feed';
import { findUser } from '../store/tables/user';
import { isResting } from './is-resting';

type Feed = z.infer<typeof feed>;

/** Only this is kept: who reads the database can fetch no feed. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function feedFrom({ feed_id, kind, stadsdel, created_at }: FeedRow): Feed {
  return { feed_id, kind, stadsdel, created_at };
}

/** Makes a feed. @returns it, and the secret of its address, which cannot be had again */
export async function makeFeed(store: Store, by: Principal, user: User, of: Pick<Feed, 'kind' | 'stadsdel'>) {
  const secret = randomBytes(32).toString('base64url');
  const row: FeedRow = {
    feed_id: randomUUID(),
    secret_hash: hashOf(secret),
    user_id: user.user_id,
    kind: of.kind,
    stadsdel: of.stadsdel,
    created_at: new Date().toISOString(),
    revoked_at: null,
  };
  await store.write(by, async (tx) => {
    await insertFeed(tx.db, row);
    await tx.audit({ action: 'create', subject: 'feed', subject_id: row.feed_id, detail: of });
  });
  return { feed: feedFrom(row), secret };
}

/** Somebody's feeds that are not revoked, newest first. */
export async function listFeeds(store: Pick<Store, 'db'>, user_id: string): Promise<Feed[]> {
  return (await feedsOfUser(store.db, user_id)).map(feedFrom);
}

/** Ends a feed: one's own, or for an admin anybody's. @throws {Refusal} where there is none such */
export async function revokeFeed(store: Store, by: Principal, user: User, feed_id: string): Promise<void> {
  await store.write(by, async (tx) => {
    const revoked = await markRevoked(tx.db, feed_id, user.role === 'admin' ? null : user.user_id);
    if (revoked === undefined) throw new Refusal('not_found');
    await tx.audit({ action: 'revoke', subject: 'feed', subject_id: feed_id, detail: revoked });
  });
}

/** Ends all feeds of somebody. @returns how many there were */
export async function revokeFeedsOf(store: Store, by: Principal, user_id: string): Promise<number> {
  const { result } = await store.write(by, async (tx) => {
    const ended = await markAllRevoked(tx.db, user_id);
    await tx.audit({ action: 'end_feeds', subject: 'user', subject_id: user_id, detail: { ended } });
    return ended;
  });
  return result;
}

/**
 * The feed of a secret, and its owner as they are now; null when the secret opens nothing: it is wrong, revoked or
 * resting, or its owner may no longer sign in.
 * @param idle_days how long feeds go on without their owner signing in
 */
export async function openFeed(
  { db }: Pick<Store, 'db'>,
  secret: string,
  idle_days: number,
): Promise<{ feed: Feed; owner: User } | null> {
  const row = await findFeedBySecret(db, hashOf(secret));
  if (row === undefined) return null;
  const user = await findUser(db, row.user_id);
  if (user === undefined || user.disabled !== 0 || user.refused_at !== null) return null;
  if (isResting(row, user.signed_in_at, idle_days)) return null;
  const { id, name, email, role, actors, unit } = user;
  return {
    feed: feedFrom(row),
    owner: { user_id: id, name, email, role: roleOf(role), actors: splitActors(actors), unit },
  };
}
