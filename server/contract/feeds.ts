import { z } from '@hono/zod-openapi';
import { instant } from './fields';
import { strict } from './strict';

/** What goes over the wire about calendar feeds. */

/** POST /api/feeds: `person` for the passes that the owner plans, `stadsdel` for those in one stadsdel. */
export const newFeed = strict({
  kind: z.enum(['person', 'stadsdel']),
  /** its code when kind is stadsdel, else null or left out */
  stadsdel: z.string().max(100).nullable().optional(),
});

export const feed = z.object({
  feed_id: z.string(),
  kind: z.enum(['person', 'stadsdel']),
  stadsdel: z.string().nullable(),
  created_at: instant,
});

/** GET /api/feeds: one's own that are not revoked, newest first. */
export const feeds = z.object({ feeds: z.array(feed) });

/**
 * The answer to POST: the address holds the secret, which is not kept and cannot be shown again. A calendar program asks
 * it for `text/calendar`; `language=` in it is the language of the texts.
 */
export const madeFeed = z.object({ feed, address: z.string() });

/** The answer to DELETE /api/feeds/:feed_id. */
export const revokedFeed = z.object({ feed_id: z.string() });
