import { createRoute } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { statistics } from '../contract/statistics';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const getStatistics = createRoute({
  method: 'get',
  path: '/statistics',
  summary: 'Official yearly figures of reported offences for the municipality',
  request: { query: readerQuery },
  responses: answers(statistics, 'one row a year and group of offences'),
});

export function statisticsRoutes({ pack }: Deps) {
  const { kommunkod } = pack.municipality;
  return newRoutes().openapi(getStatistics, async (c) =>
    sendJson(c, { rows: await c.var.world.ask('statistics', { kommunkod }) }),
  );
}
