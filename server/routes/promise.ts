import { createRoute, type z } from '@hono/zod-openapi';
import { PreparedJson, sendPrepared } from '../http/answer';
import { promise } from '../contract/promise';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { inBothLanguages } from '../http/local-text';
import { answers, newRoutes } from './new-routes';

const getPromise = createRoute({
  method: 'get',
  path: '/promise',
  summary: 'The promise (medborgarlöfte): areas, activities, prioritised stadsdelar and why',
  request: { query: readerQuery },
  responses: answers(promise, 'the promise in our own words'),
});

export function promiseRoutes({ pack }: Deps) {
  const { year, title, summary, source, areas, prioritised } = pack.promises;
  const prepared = new PreparedJson<z.infer<typeof promise>>({
    year,
    title: title && inBothLanguages(title),
    summary: summary && inBothLanguages(summary),
    source,
    areas: areas.map((area) => ({
      area: area.area,
      title: inBothLanguages(area.title),
      why: inBothLanguages(area.why),
      activities: area.activities.map((a) => ({ activity: a.activity, title: inBothLanguages(a.title) })),
    })),
    prioritised: prioritised.map((p) => ({ ...p, reason: inBothLanguages(p.reason) })),
  });
  return newRoutes().openapi(getPromise, (c) => sendPrepared(c, prepared));
}
