import { createRoute } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { addDays, monthsFrom } from '../../data/terms/calendar';
import { byCategory, byHour, byMonth, byStadsdel, grid } from '../contract/offences';
import { coverFilter, type CoveredTime } from '../snapshot/covered-time';
import type { Deps } from '../http/deps';
import { filterQuery, gridQuery, parseFilter } from '../offences/filter';
import { countCells } from '../offences/count-cells';
import { compareStadsdelar } from '../offences/compare-stadsdelar';
import { answers, newRoutes } from './new-routes';
import { parseCellSize } from '../offences/cell-size';

const getByStadsdel = createRoute({
  method: 'get',
  path: '/offences/by-stadsdel',
  summary: 'Offences per stadsdel: n, rate, density, change on the same period a year before',
  request: { query: filterQuery },
  responses: answers(byStadsdel, 'one row a stadsdel, and the whole municipality'),
});

const getByCategory = createRoute({
  method: 'get',
  path: '/offences/by-category',
  summary: 'Offences per category of the period',
  request: { query: filterQuery },
  responses: answers(byCategory, 'one row a category that has any, most first'),
});

const getByMonth = createRoute({
  method: 'get',
  path: '/offences/by-month',
  summary: 'Offences per month of all the data',
  request: { query: filterQuery },
  responses: answers(byMonth, 'one value a month'),
});

const getByHour = createRoute({
  method: 'get',
  path: '/offences/by-hour',
  summary: 'Offences per weekday and hour of the period',
  request: { query: filterQuery },
  responses: answers(byHour, '7 × 24 counts'),
});

const getGrid = createRoute({
  method: 'get',
  path: '/offences/grid',
  summary: 'Offences per square of the grid',
  request: { query: gridQuery },
  responses: answers(grid, 'counts of the squares that have any'),
});

export function offenceRoutes({ pack, territory, categories }: Deps) {
  return newRoutes()
    .openapi(getByStadsdel, async (c) => {
      const world = c.var.world;
      const asked = parseFilter(c.req.valid('query'), pack, categories, world.default_period);
      return sendJson(c, await compareStadsdelar(world, territory, asked));
    })
    .openapi(getByCategory, async (c) => {
      const world = c.var.world;
      const asked = parseFilter(c.req.valid('query'), pack, categories, world.default_period);
      const { filter, time } = coverFilter(world, asked);
      const rows = isKnown(time) ? await world.ask('offences-by-category', filter) : [];
      return sendJson(c, {
        counted: {
          period: time.asked,
          covered: [...time.parts],
          n: rows.reduce((sum, row) => sum + row.n, 0),
          n_presence_produced: rows.reduce((sum, row) => sum + row.n_presence_produced, 0),
        },
        rows: rows.map(({ category, n }) => ({ category, n })),
      });
    })
    .openapi(getByMonth, async (c) => {
      const world = c.var.world;
      const asked = parseFilter(c.req.valid('query'), pack, categories, world.default_period);
      const { filter, time } = coverFilter(world, asked);
      const rows = await world.ask('offences-by-month', filter);
      const extent = world.extents.offence.period;
      const month = extent ? monthsFrom(extent.from.slice(0, 7), lastMonth(extent.to)) : [];
      const n = new Map(rows.map((row) => [row.month, row.n]));
      return sendJson(c, {
        counted: {
          period: time.asked,
          covered: [...time.parts],
          n: isKnown(time) ? rows.reduce((sum, row) => sum + row.n_period, 0) : 0,
          n_presence_produced: isKnown(time) ? rows.reduce((sum, row) => sum + row.n_presence_produced, 0) : 0,
        },
        month,
        n: month.map((m) => n.get(m) ?? 0),
      });
    })
    .openapi(getByHour, async (c) => {
      const world = c.var.world;
      const asked = parseFilter(c.req.valid('query'), pack, categories, world.default_period);
      const { filter, time } = coverFilter(world, asked);
      const rows = isKnown(time) ? await world.ask('offences-by-hour', filter) : [];
      const n = new Array<number>(168).fill(0);
      const counted = { n: 0, n_presence_produced: 0 };
      let n_time_known = 0;
      for (const row of rows) {
        counted.n += row.n;
        counted.n_presence_produced += row.n_presence_produced;
        if (row.weekday === null || row.hour === null) continue;
        n[(row.weekday - 1) * 24 + row.hour] = row.n;
        n_time_known += row.n;
      }
      return sendJson(c, {
        counted: { period: time.asked, covered: [...time.parts], ...counted },
        n,
        n_time_known,
        n_time_unknown: counted.n - n_time_known,
      });
    })
    .openapi(getGrid, async (c) => {
      const world = c.var.world;
      const { cell_size, ...query } = c.req.valid('query');
      const filter = parseFilter(query, pack, categories, world.default_period);
      const size = parseCellSize(cell_size, territory);
      return sendJson(c, await countCells(world, territory.grid(size), filter));
    });
}

/** Whether the data speak of a period at all: what stands on its days else, as a month does on its first, is not of it. */
function isKnown({ parts }: CoveredTime): boolean {
  return parts.length > 0;
}

/** The month of the last day before an exclusive end. */
function lastMonth(to: string): string {
  return addDays(to, -1).slice(0, 7);
}
