import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, userOf } from '../access/authorise';
import { sendJson } from '../answer';
import { addDays, dateIn, isoWeek, mondayOf, mondayOfWeek } from '../calendar';
import type { Deps } from '../deps';
import { ACCEPTED, query, readerQuery } from '../filter';
import { mayPlan } from '../plan/may-plan';
import { passFrom } from '../plan/pass-row';
import { newPass, savedPass, weekPlan } from '../plan-contract';
import { BadInput, Refusal } from '../problem';
import { answers, newRoutes } from './new-routes';

const getPasses = createRoute({
  method: 'get',
  path: '/passes',
  summary: 'The plan of one week',
  request: { query: query({ week: z.string().max(20).optional() }) },
  responses: answers(weekPlan, 'what the reader may see of it'),
});

const postPass = createRoute({
  method: 'post',
  path: '/passes',
  summary: 'Plans a pass',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: newPass } } } },
  responses: answers(savedPass, 'the pass as it was saved'),
});

export function passRoutes({ pack, store }: Deps) {
  const { time_zone } = pack.municipality;
  return newRoutes()
    .openapi(getPasses, async (c) => {
      const week = c.req.valid('query').week ?? isoWeek(c.var.world.today);
      const monday = mondayOfWeek(week);
      if (monday === null) throw new BadInput('week', week, ACCEPTED.week);
      const user = userOf(c);
      const rows = await store.db
        .selectFrom('pass')
        .selectAll()
        .where('week_start', '=', monday)
        .orderBy('planned_from')
        .orderBy('pass_id')
        .execute();
      return sendJson(c, {
        week,
        from: monday,
        to: addDays(monday, 7),
        revision: await store.readRevision(),
        passes: rows.filter((row) => mayPlan(user, row)).map((row) => passFrom(row, user, new Map())),
        agreed: [],
        warnings: [],
      });
    })
    .openapi(postPass, async (c) => {
      const user = userOf(c);
      const given = c.req.valid('json');
      if (!mayPlan(user, given)) throw new Refusal('not_allowed');
      const at = new Date().toISOString();
      const week_start = mondayOf(dateIn(time_zone, new Date(given.planned_from)));
      const pass_id = randomUUID();
      const row = await store.write(actorOf(c), async (tx) => {
        await tx.audit({ action: 'create', subject: 'pass', subject_id: pass_id, detail: given });
        tx.changed({ kind: 'pass', id: pass_id, week_start });
        return tx.db
          .insertInto('pass')
          .values({
            ...given,
            area: given.area && JSON.stringify(given.area),
            pass_id,
            week_start,
            revision: 1,
            actual_from: null,
            actual_to: null,
            source: 'plan',
            created_by: user.user_id,
            created_at: at,
            updated_by: user.user_id,
            updated_at: at,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
      });
      return sendJson(c, {
        pass: passFrom(row, user, new Map([[user.user_id, user.name]])),
        revision: await store.readRevision(),
        warnings: [],
      });
    });
}
