import { z } from '@hono/zod-openapi';
import { TOPICS } from '../store/change';
import { date } from './fields';
import { n } from './pass-body';

/**
 * One line of GET /api/plan/changes, an event stream. The first line, and one when it is not known what has changed, has
 * a change of every topic: who had something of an earlier revision of it asks for that again.
 */
export const planChanged = z.object({
  revision: n,
  changes: z.array(
    z.object({
      topic: z.enum(TOPICS),
      /** null for a reader at the release level of co-operation, and where it is not one thing */
      id: z.string().nullable(),
      /** Monday of the week in whose plan it is seen; null for all of the topic */
      scope: date.nullable(),
      /** at which something of the topic was last changed; an answer's own is as high when it has the change in it */
      revision: n,
    }),
  ),
});
