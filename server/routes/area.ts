import { createRoute, z } from '@hono/zod-openapi';
import { userOf } from '../access/authorise';
import { readArea } from '../areas/read-area';
import { area } from '../contract/area';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { query } from '../offences/filter';
import { readingOf } from '../promises/reading';
import { answers, newRoutes } from './new-routes';

const getArea = createRoute({
  method: 'get',
  path: '/area',
  summary: 'The figures of an area that somebody has drawn: a polygon, a circle, or what lies along a line',
  request: {
    query: query({
      shape: z.string().max(8000).openapi({ example: 'circle:17.96581,59.36102;250' }),
    }),
  },
  responses: answers(area, 'refused where it is so small that it would be about a household'),
});

export function areaRoutes(deps: Deps) {
  const readingIn = readingOf(deps.pack);
  return newRoutes().openapi(getArea, async (c) => {
    const { world } = c.var;
    const by = { world, user: userOf(c), reading: readingIn(world) };
    return sendJson(c, await readArea(deps, c.req.valid('query').shape, by));
  });
}
