import { createRoute } from '@hono/zod-openapi';
import { releaseLevelOf } from '../access/roles';
import { sendJson } from '../http/answer';
import { readerQuery } from '../offences/filter';
import { nowIn } from '../passes/clock';
import { session } from '../contract/session';
import type { Deps } from '../http/deps';
import { answers, newRoutes } from './new-routes';

const getSession = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in, what they may see, and what time it is in this data',
  request: { query: readerQuery },
  responses: answers(session, 'user is null for nobody'),
});

export function sessionRoutes({ access, pack }: Deps) {
  return newRoutes().openapi(getSession, async (c) => {
    const { user, world } = c.var;
    return sendJson(c, {
      user: user && { ...user, actors: [...user.actors] },
      release_level: releaseLevelOf(user?.role ?? null),
      ended: user === null ? await access.whyEnded(c.req.raw.headers) : null,
      now: nowIn(world, pack.municipality.time_zone, new Date()).toISOString(),
      today: world.today,
      synthetic: world.synthetic,
    });
  });
}
