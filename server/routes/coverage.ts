import { createRoute, z } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { isoWeek, mondayOfWeek } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import { ACCEPTED, query } from '../offences/filter';
import { balance, coverage } from '../contract/coverage';
import { answerBalance, answerCoverage, type WeekOfPlan } from '../coverage/answer-coverage';
import type { NeedReader } from '../need/read-need';
import { readWeek } from '../passes/read-week';
import { BadInput } from '../http/problem';
import type { World } from '../snapshot/world';
import { readOffByLot } from '../suggestions/off-by-lot';
import { answers, newRoutes } from './new-routes';

const weekQuery = query({ week: z.string().max(20).optional() });

const getCoverage = createRoute({
  method: 'get',
  path: '/plan/coverage',
  summary: 'Where presence is needed in a week against what is planned, and the largest gaps',
  request: { query: weekQuery },
  responses: answers(coverage, 'shares of offences and harm and planned minutes, by slot of three hours'),
});

const getBalance = createRoute({
  method: 'get',
  path: '/plan/balance',
  summary: 'How the planned visits of a week are spread over stadsdelar, beside offences, harm and residents',
  request: { query: weekQuery },
  responses: answers(balance, 'a row a stadsdel, with what stands out'),
});

export function coverageRoutes({ pack, store, territory }: Deps, needs: NeedReader) {
  const { time_zone } = pack.municipality;
  const parseWeekOfPlan = async (world: World, given: string | undefined): Promise<WeekOfPlan> => {
    const week = given ?? isoWeek(world.today);
    const monday = mondayOfWeek(week);
    if (monday === null) throw new BadInput('week', week, ACCEPTED.week);
    const [passes, revision, need, off] = await Promise.all([
      readWeek(store, monday, time_zone),
      store.readRevision('pass'),
      needs.read(world),
      readOffByLot(store.db, { pack, territory }, monday),
    ]);
    return { week, monday, revision, passes, need, pack, off };
  };
  return newRoutes()
    .openapi(getCoverage, async (c) =>
      sendJson(c, answerCoverage(await parseWeekOfPlan(c.var.world, c.req.valid('query').week))),
    )
    .openapi(getBalance, async (c) =>
      sendJson(c, answerBalance(await parseWeekOfPlan(c.var.world, c.req.valid('query').week))),
    );
}
