/** A calendar feed: only the hash of its secret is kept. */
export interface FeedTable {
  feed_id: string;
  secret_hash: string;
  user_id: string;
  kind: 'person' | 'stadsdel';
  stadsdel: string | null;
  created_at: string;
  revoked_at: string | null;
}
