import { createRoute, z } from '@hono/zod-openapi';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import { changedView, newView, removedView, savedView, viewConflict, views } from '../contract/views';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { MAX_VIEWS } from '../views/check-view';
import { addView, changeView, listViews, removeView } from '../views/keep-views';
import { answers, newRoutes, orConflict } from './new-routes';

const viewId = z.object({ view_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getViews = createRoute({
  method: 'get',
  path: '/views',
  summary: "One's own views of the page, saved under names",
  request: { query: readerQuery },
  responses: answers(views, 'by name'),
});

const postView = createRoute({
  method: 'post',
  path: '/views',
  summary: 'Saves a view under a name',
  request: { query: readerQuery, body: json(newView) },
  responses: answers(savedView, 'the view'),
});

const putView = createRoute({
  method: 'put',
  path: '/views/{view_id}',
  summary: 'Gives a view another name or another address',
  request: { query: readerQuery, params: viewId, body: json(changedView) },
  responses: orConflict(answers(savedView, 'the view'), viewConflict),
});

const deleteView = createRoute({
  method: 'delete',
  path: '/views/{view_id}',
  summary: 'Removes a view',
  request: { query: readerQuery, params: viewId },
  responses: answers(removedView, 'it is gone'),
});

export function viewRoutes({ store }: Deps) {
  return newRoutes()
    .openapi(getViews, async (c) => sendJson(c, { views: await listViews(store, userOf(c).user_id), most: MAX_VIEWS }))
    .openapi(postView, async (c) =>
      sendJson(c, { view: await addView(store, principalOf(c), userOf(c).user_id, c.req.valid('json')) }),
    )
    .openapi(putView, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const at = { user_id: userOf(c).user_id, view_id: c.req.valid('param').view_id, revision };
      return sendJson(c, { view: await changeView(store, principalOf(c), at, given) });
    })
    .openapi(deleteView, async (c) => {
      const { view_id } = c.req.valid('param');
      await removeView(store, principalOf(c), { user_id: userOf(c).user_id, view_id });
      return sendJson(c, { view_id });
    });
}
