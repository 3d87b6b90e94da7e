import { createRoute, z } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { incidents } from '../contract/incidents';
import type { Deps } from '../http/deps';
import { ACCEPTED, query, parseList } from '../offences/filter';
import { BadInput } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

const getIncidents = createRoute({
  method: 'get',
  path: '/incidents',
  summary: "The newest items of the police's public feed",
  request: {
    query: query({
      stadsdel: z.string().max(1000).optional().openapi({ description: ACCEPTED.stadsdel.en, example: 'rissne' }),
      limit: z.string().max(10).optional().openapi({ description: ACCEPTED.limit.en, example: '50' }),
    }),
  },
  responses: answers(incidents, 'notices, newest first, and how many there are in all'),
});

export function incidentsRoutes({ territory }: Deps) {
  const codes = territory.stadsdelar.map((s) => s.stadsdel);
  return newRoutes().openapi(getIncidents, async (c) => {
    const asked = c.req.valid('query');
    const stadsdel = parseList('stadsdel', asked.stadsdel, codes);
    const limit = parseLimit(asked.limit);
    const rows = await c.var.world.ask('incidents', { stadsdel, limit });
    const [first] = rows;
    return sendJson(c, { n: first?.n_all ?? 0, rows: rows.map(withoutTotal) });
  });
}

/** A notice without the number of all that came with it. */
function withoutTotal<R extends { n_all: number }>(row: R): Omit<R, 'n_all'> {
  const notice: Omit<R, 'n_all'> & { n_all?: number } = { ...row };
  delete notice.n_all;
  return notice;
}

function parseLimit(given: string | undefined): number {
  if (given === undefined) return DEFAULT_LIMIT;
  const limit = /^\d+$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > MAX_LIMIT) throw new BadInput('limit', given, ACCEPTED.limit);
  return limit;
}
