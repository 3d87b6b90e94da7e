import { createRoute, z } from '@hono/zod-openapi';
import { searchAnswer, where } from '../contract/search';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput } from '../http/problem';
import { query } from '../offences/filter';
import { Search } from '../search/search';
import { createWhere } from '../search/where';
import { answers, newRoutes } from './new-routes';

const getSearch = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Streets, addresses, places, stadsdelar and positions that a text may mean, the best first',
  request: {
    query: query({ q: z.string().max(200).openapi({ description: 'what is searched for', example: 'Sturegatan 10' }) }),
  },
  responses: answers(searchAnswer, 'eight at most'),
});

const getWhere = createRoute({
  method: 'get',
  path: '/where',
  summary: 'What is at a point: street and houses, stadsdel, the nearest stop, and the position in other systems',
  request: {
    query: query({
      lng: z.string().max(30).openapi({ description: 'longitude', example: '17.9705' }),
      lat: z.string().max(30).openapi({ description: 'latitude', example: '59.3615' }),
    }),
  },
  responses: answers(where, 'null where there is nothing near'),
});

/** Finding a place by its name, and the name of a place. */
export function searchRoutes({ pack, territory }: Deps) {
  const search = new Search(pack, territory);
  const whereIs = createWhere(pack);
  return newRoutes()
    .openapi(getSearch, async (c) => sendJson(c, { results: await search.find(c.req.valid('query').q, c.var.world) }))
    .openapi(getWhere, async (c) => {
      const { lng, lat } = c.req.valid('query');
      return sendJson(c, await whereIs(parseDegrees('lng', lng, 180), parseDegrees('lat', lat, 85), c.var.world));
    });
}

function parseDegrees(field: 'lng' | 'lat', given: string, most: number): number {
  const value = Number(given);
  if (given.trim() === '' || !(Math.abs(value) <= most))
    throw new BadInput(field, given, {
      sv: `grader från −${most} till ${most}, som 17.9705`,
      en: `degrees from −${most} to ${most}, such as 17.9705`,
    });
  return value;
}
