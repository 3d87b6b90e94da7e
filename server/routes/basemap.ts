import { createRoute, type z } from '@hono/zod-openapi';
import { PreparedJson, sendPrepared } from '../http/answer';
import { basemapCollection } from '../contract/basemap';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const getBasemap = createRoute({
  method: 'get',
  path: '/basemap',
  summary: 'The schematic base map: water, green, rail, roads, neighbours',
  request: { query: readerQuery },
  responses: answers(basemapCollection, 'GeoJSON'),
});

export function basemapRoutes({ pack }: Deps) {
  const prepared = new PreparedJson(pack.basemap as z.infer<typeof basemapCollection>);
  return newRoutes().openapi(getBasemap, (c) => sendPrepared(c, prepared));
}
