import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { newRecipe, publicationConflict } from '../contract/publications';
import type { AppEnv } from '../http/app-env';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { approveRecipe, revokeRecipe } from '../publish/keep-recipe';
import type { OrTell } from './or-tell';
import { answers, newRoutes, orConflict } from './new-routes';

const postRecipe = createRoute({
  method: 'post',
  path: '/publications/recipe',
  summary: 'Approves that what is published now is published anew each month',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: newRecipe } } } },
  responses: orConflict(answers(z.object({}), 'approved'), publicationConflict),
});
const deleteRecipe = createRoute({
  method: 'delete',
  path: '/publications/recipe',
  summary: 'Ends what is published by itself',
  request: { query: readerQuery },
  responses: answers(z.object({}), 'ended'),
});

export function publicationRecipeRoutes({ store, pack }: Deps, orTell: OrTell) {
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const clock = () => ({ now: new Date(), timeZone: pack.municipality.time_zone });
  return newRoutes()
    .openapi(postRecipe, async (c) => {
      await orTell(c, approveRecipe(store, byOf(c), c.req.valid('json'), clock()));
      return sendJson(c, {});
    })
    .openapi(deleteRecipe, async (c) => {
      await revokeRecipe(store, byOf(c));
      return sendJson(c, {});
    });
}
