import { z } from '@hono/zod-openapi';
import { instant, n, revision } from './fields';
import { strict } from './strict';

/** What goes over the wire about views that people have saved under a name: each sees their own. */

const view = z.object({
  view_id: z.string(),
  revision: n,
  name: z.string(),
  address: z.string().openapi({ description: 'path and query of the page' }),
  created_at: instant,
  updated_at: instant,
});

/** GET /api/views: one's own, by name, and how many there may be. */
export const views = z.object({ views: z.array(view), most: n });

const given = {
  name: z.string().openapi({ example: 'Rissne, helgnätter' }),
  address: z.string().openapi({ example: '/arbete/lagesbild?weekdays=5-6&hours=20-03&stadsdelar=rissne' }),
};

/** POST /api/views */
export const newView = strict(given);

/** PUT /api/views/:view_id: another name, or another address under the same, on top of a revision. */
export const changedView = strict({ ...given, revision });

export const savedView = z.object({ view });

/** The answer to DELETE /api/views/:view_id. */
export const removedView = z.object({ view_id: z.string() });

/** 409: somebody else, or the same person in another window, has changed it first. */
export const viewConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: view,
});
