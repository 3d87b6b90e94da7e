import { createRoute, z } from '@hono/zod-openapi';
import { CALL_CATEGORIES, type CallCategory } from '../../data/terms/service-call';
import { countCallCells } from '../calls/count-call-cells';
import { callPeriod, readCalls } from '../calls/read-calls';
import { CELL_SIZES } from '../contract/grid';
import { serviceCallGrid, serviceCalls } from '../contract/service-calls';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { parseCellSize } from '../offences/cell-size';
import { ACCEPTED, filterFields, parseFilter, parseList, parsePeriod, query } from '../offences/filter';
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

/** m: in smaller squares a call is told apart by the door that it came from. */
const LEAST_CELL = 100;
const callCellSize = z
  .enum(CELL_SIZES.filter((size) => size >= LEAST_CELL).map(String) as ['100', '250', '500'])
  .openapi({ description: 'side of the squares, metres', example: '100' });

const { from, to, weekday, hours, hour, stadsdel } = filterFields;

const getGrid = createRoute({
  method: 'get',
  path: '/service-calls/grid',
  summary:
    'Calls for service per square: those that the police did not begin, without kinds that mostly concern a home',
  request: { query: query({ from, to, weekday, hours, hour, stadsdel, cell_size: callCellSize.optional() }) },
  responses: answers(serviceCallGrid, 'counts of the squares that have any'),
});

export function serviceCallRoutes({ pack, territory, categories }: Deps) {
  return newRoutes()
    .openapi(getCalls, async (c) => {
      const { world } = c.var;
      const { category, ...asked } = c.req.valid('query');
      const kinds = parseList('category', category, CALL_CATEGORIES) as CallCategory[] | null;
      return sendJson(c, await readCalls(world, territory, parsePeriod(asked, callPeriod(world)), kinds));
    })
    .openapi(getGrid, async (c) => {
      const { world } = c.var;
      const { cell_size, ...asked } = c.req.valid('query');
      const filter = parseFilter(asked, pack, categories, callPeriod(world));
      const squares = territory.grid(
        parseCellSize(cell_size ?? String(Math.max(LEAST_CELL, territory.cell_size)), territory),
      );
      return sendJson(c, await countCallCells(world, pack, squares, filter));
    });
}
