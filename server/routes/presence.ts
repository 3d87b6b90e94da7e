import { createRoute, z } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { addDays, mondayOfWeek } from '../../data/terms/calendar';
import { presenceByWeek, presenceWeek } from '../contract/presence';
import type { Deps } from '../http/deps';
import { ACCEPTED, query, parseList } from '../offences/filter';
import type { PresenceReader } from '../presence/read-presence';
import { sumByWeek, sumPresence } from '../presence/sum-presence';
import { mondaysOf, nearestWeek, recentWeeks } from '../presence/weeks';
import { BadInput } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const getWeek = createRoute({
  method: 'get',
  path: '/presence',
  summary: 'Planned and delivered presence per stadsdel in one week',
  request: {
    query: query({
      week: z.string().max(20).optional().openapi({
        description: 'ISO week; the one that holds today, or is nearest to it, when absent',
        example: '2025-W52',
      }),
    }),
  },
  responses: answers(presenceWeek, 'one row a stadsdel; none at all for a week outside the plan'),
});

const getByWeek = createRoute({
  method: 'get',
  path: '/presence/by-week',
  summary: 'Planned and delivered presence week by week',
  request: {
    query: query({
      stadsdel: z.string().max(100).optional().openapi({
        description: 'code of one stadsdel; the whole municipality when absent',
        example: 'rissne',
      }),
    }),
  },
  responses: answers(presenceByWeek, 'one value a week'),
});

export function presenceRoutes({ pack, territory }: Deps, presence: PresenceReader) {
  const codes = territory.stadsdelar.map((s) => s.stadsdel);
  const prioritised = pack.promises.prioritised.map((p) => p.stadsdel);
  return newRoutes()
    .openapi(getWeek, async (c) => {
      const world = c.var.world;
      const weeks = await presence.read();
      const asked = c.req.valid('query').week ?? nearestWeek(weeks, world.today);
      const monday = mondayOfWeek(asked);
      if (monday === null) throw new BadInput('week', asked, ACCEPTED.week);
      const rows = weeks.filter((row) => row.week_start === monday);
      const mondays = mondaysOf(weeks, world.today);
      const [first, last] = [mondays[0], mondays.at(-1)];
      // a week between two others without passes has none; outside the plan nothing is known
      const isPlanned = first !== undefined && last !== undefined && first <= monday && monday <= last;
      return sendJson(c, {
        week: asked,
        from: monday,
        to: addDays(monday, 7),
        ...sumPresence(rows, isPlanned ? codes : [], prioritised),
      });
    })
    .openapi(getByWeek, async (c) => {
      const { stadsdel } = c.req.valid('query');
      if (stadsdel?.includes(',')) throw new BadInput('stadsdel', stadsdel, ACCEPTED.one_stadsdel);
      parseList('stadsdel', stadsdel, codes);
      return sendJson(c, sumByWeek(recentWeeks(await presence.read(), c.var.world.today), stadsdel ?? null));
    });
}
