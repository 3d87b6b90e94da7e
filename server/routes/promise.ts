import { createRoute } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { promise } from '../contract/promise';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { readCurrentPromise, readPublishedPromise } from '../promises/read-promise-text';
import { answers, newRoutes } from './new-routes';

const getPromise = createRoute({
  method: 'get',
  path: '/promise',
  summary: 'The promise (medborgarlöfte) that holds: areas, activities, prioritised stadsdelar and why',
  request: { query: readerQuery },
  responses: answers(promise, 'what was promised, without what was done and decided'),
});

export function promiseRoutes(deps: Deps) {
  return newRoutes().openapi(getPromise, async (c) => {
    if (c.var.user !== null) return sendJson(c, await readCurrentPromise(deps, c.var.world.today));
    return sendJson(c, readPublishedPromise(deps, deps.published.current()?.document.promises ?? null));
  });
}
