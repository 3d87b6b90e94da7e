import { createRoute } from '@hono/zod-openapi';
import { sendJson } from '../answer';
import { health } from '../contract';
import type { Deps } from '../deps';
import { readerQuery } from '../filter';
import { answers, newRoutes } from './new-routes';

const getHealth = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server has data, and which',
  request: { query: readerQuery },
  responses: answers(health, 'state of the server'),
});

export function healthRoutes({ version, live }: Deps) {
  return newRoutes().openapi(getHealth, (c) => {
    const { data_version, extents } = c.var.world;
    const hasData = Object.values(extents).some((extent) => extent.n > 0);
    return sendJson(c, {
      status: hasData ? ('ok' as const) : ('no_data' as const),
      version,
      data_version,
      data_problem: live.problem,
    });
  });
}
