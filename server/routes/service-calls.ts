import { createRoute, z } from '@hono/zod-openapi';
import { CALL_CATEGORIES, type CallCategory } from '../../data/terms/service-call';
import { callPeriod, readCalls } from '../calls/read-calls';
import { serviceCalls } from '../contract/service-calls';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { ACCEPTED, filterFields, parseList, parsePeriod, query } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const getCalls = createRoute({
  method: 'get',
  path: '/service-calls',
  summary:
    'Calls for service, apart from offences: per stadsdel with the change on a year before, by kind, per weekday and hour',
  request: {
    query: query({
      from: filterFields.from,
      to: filterFields.to,
      category: z.string().max(1000).optional().openapi({ description: ACCEPTED.category.en, example: 'disturbance' }),
    }),
  },
  responses: answers(serviceCalls, 'those that the police did not begin, and apart from them those that they did'),
});

export function serviceCallRoutes({ territory }: Deps) {
  return newRoutes().openapi(getCalls, async (c) => {
    const { world } = c.var;
    const { category, ...asked } = c.req.valid('query');
    const kinds = parseList('category', category, CALL_CATEGORIES) as CallCategory[] | null;
    return sendJson(c, await readCalls(world, territory, parsePeriod(asked, callPeriod(world)), kinds));
  });
}
