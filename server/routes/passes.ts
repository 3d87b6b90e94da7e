import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { sendJson } from '../http/answer';
import { addDays, isoWeek, mondayOfWeek } from '../../data/terms/calendar';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { id } from '../contract/fields';
import { ACCEPTED, query, readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { agreedPresence, partsOfWeek } from '../passes/agreed-presence';
import { checkPass } from '../passes/check-pass';
import { nowIn } from '../passes/clock';
import { findDoubleBookings } from '../passes/double-booking';
import { passFrom } from '../passes/pass-row';
import { readWeek } from '../passes/read-week';
import { changePass, createPass, PassConflict, readPass, removePass } from '../passes/save-pass';
import { saveTogether } from '../passes/save-together';
import { seesWholly } from '../passes/sees-wholly';
import { passesOfUnitAround, type PassRow } from '../store/tables/pass';
import { userNames } from '../store/tables/user';
import {
  changedPass,
  newPass,
  onePass,
  passConflict,
  passesTogether,
  removedPass,
  savedPass,
  savedTogether,
  weekPlan,
} from '../contract/pass';
import { BadInput, Conflict, languageOf, Refusal } from '../http/problem';
import { knownAreas } from '../promises/known-areas';
import { answers, newRoutes, orConflict } from './new-routes';

const passId = z.object({ pass_id: id });

const getPasses = createRoute({
  method: 'get',
  path: '/passes',
  summary: 'The plan of one week',
  request: { query: query({ week: z.string().max(20).optional() }) },
  responses: answers(weekPlan, 'what the reader may see of it'),
});

const getPass = createRoute({
  method: 'get',
  path: '/passes/{pass_id}',
  summary: 'One pass',
  request: { query: readerQuery, params: passId },
  responses: answers(onePass, 'the pass, to those who may see all of it'),
});

const postPass = createRoute({
  method: 'post',
  path: '/passes',
  summary: 'Plans a pass',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: newPass } } } },
  responses: orConflict(answers(savedPass, 'the pass as it was saved'), passConflict),
});

const postTogether = createRoute({
  method: 'post',
  path: '/passes/together',
  summary: 'Makes and removes passes, all of it or nothing',
  request: {
    query: readerQuery,
    body: { required: true, content: { 'application/json': { schema: passesTogether } } },
  },
  responses: orConflict(answers(savedTogether, 'all of it is saved'), passConflict),
});

const putPass = createRoute({
  method: 'put',
  path: '/passes/{pass_id}',
  summary: 'Changes a pass, from the revision that the reader had',
  request: {
    query: readerQuery,
    params: passId,
    body: { required: true, content: { 'application/json': { schema: changedPass } } },
  },
  responses: orConflict(answers(savedPass, 'the pass as it was saved'), passConflict),
});

const deletePass = createRoute({
  method: 'delete',
  path: '/passes/{pass_id}',
  summary: 'Removes a pass that has not begun, at the revision that the reader had',
  request: { query: query({ revision: z.string().max(12) }), params: passId },
  responses: orConflict(answers(removedPass, 'it is gone'), passConflict),
});

export function passRoutes(deps: Deps) {
  const { pack, store } = deps;
  const { time_zone } = pack.municipality;
  const names = new Map(pack.stadsdelar.map(({ properties }) => [properties.stadsdel, properties.name]));
  const nameOf = (stadsdel: string) => names.get(stadsdel) ?? stadsdel;

  /** Double bookings of some passes' units, in the reader's language. */
  const warn = (c: Context<AppEnv>, rows: readonly PassRow[]) =>
    findDoubleBookings(rows, languageOf(c), time_zone, nameOf);

  /** The answer to somebody who has saved a pass. */
  const sendSaved = async (c: Context<AppEnv>, { row, revision }: { row: PassRow; revision: number }) => {
    const user = userOf(c);
    // it is saved: that others of the unit cannot be read just now is no reason to say otherwise
    const same = row.unit === null ? [] : await passesOfUnitAround(store.db, row).catch(() => [row]);
    const warnings = warn(c, same).filter(({ pass_ids }) => pass_ids.includes(row.pass_id));
    return sendJson(c, { pass: passFrom(row, user, new Map([[user.user_id, user.name]])), revision, warnings });
  };

  /** A conflict as its reader may see it. */
  const tellCurrent = async (c: Context<AppEnv>, error: unknown) => {
    if (!(error instanceof PassConflict)) return error;
    const { current } = error;
    return new Conflict(passFrom(current, userOf(c), await userNames(store.db, [current.updated_by])));
  };

  return newRoutes()
    .openapi(getPasses, async (c) => {
      const week = c.req.valid('query').week ?? isoWeek(c.var.world.today);
      const monday = mondayOfWeek(week);
      if (monday === null) throw new BadInput('week', week, ACCEPTED.week);
      const user = userOf(c);
      // before the passes: what is changed in between is then heard of once more, not missed
      const revision = await store.readRevision('pass');
      const rows = await readWeek(store, monday, time_zone);
      const whole = rows.filter((row) => seesWholly(user, row.actor));
      const inWeek = whole.filter((row) => row.week_start === monday);
      const ids = new Set(inWeek.map((row) => row.pass_id));
      const others = rows.filter((row) => !seesWholly(user, row.actor));
      const updaters = await userNames(
        store.db,
        inWeek.map((row) => row.updated_by),
      );
      return sendJson(c, {
        week,
        from: monday,
        to: addDays(monday, 7),
        revision,
        passes: inWeek.map((row) => passFrom(row, user, updaters)),
        agreed: others.length === 0 ? [] : agreedPresence(others, partsOfWeek(monday, time_zone)),
        warnings: warn(c, whole).filter(({ pass_ids }) => pass_ids.some((id) => ids.has(id))),
      });
    })
    .openapi(getPass, async (c) => {
      const user = userOf(c);
      const row = await readPass(store, c.req.valid('param').pass_id);
      if (!seesWholly(user, row.actor)) throw new Refusal('not_found');
      return sendJson(c, { pass: passFrom(row, user, await userNames(store.db, [row.updated_by])) });
    })
    .openapi(postPass, async (c) => {
      const now = nowIn(c.var.world, time_zone, new Date());
      const { pass_id = null, ...given } = c.req.valid('json');
      const values = checkPass(given, deps, now, null, await knownAreas(deps));
      try {
        return await sendSaved(c, await createPass(store, principalOf(c), userOf(c), values, pass_id));
      } catch (error) {
        throw await tellCurrent(c, error);
      }
    })
    .openapi(postTogether, async (c) => {
      const { create, remove } = c.req.valid('json');
      if (create.length + remove.length === 0) throw new BadInput('create', '[]', ACCEPTED_IN_PLAN.passes);
      const now = nowIn(c.var.world, time_zone, new Date());
      const areas = await knownAreas(deps);
      const checked = create.map(({ pass_id, ...given }) => ({
        pass_id,
        values: checkPass(given, deps, now, null, areas),
      }));
      try {
        const saved = { create: checked, remove };
        return await sendJson(c, { revision: await saveTogether(store, principalOf(c), userOf(c), saved) });
      } catch (error) {
        throw await tellCurrent(c, error);
      }
    })
    .openapi(putPass, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const { pass_id } = c.req.valid('param');
      const now = nowIn(c.var.world, time_zone, new Date());
      try {
        const areas = await knownAreas(deps);
        const check = (before: PassRow) => checkPass(given, deps, now, before, areas);
        return await sendSaved(c, await changePass(store, principalOf(c), userOf(c), { pass_id, revision }, check));
      } catch (error) {
        throw await tellCurrent(c, error);
      }
    })
    .openapi(deletePass, async (c) => {
      const { pass_id } = c.req.valid('param');
      const given = c.req.valid('query').revision;
      if (!/^\d{1,9}$/.test(given)) throw new BadInput('revision', given, ACCEPTED_IN_PLAN.revision);
      try {
        const revision = await removePass(store, principalOf(c), userOf(c), { pass_id, revision: Number(given) });
        return await sendJson(c, { pass_id, revision });
      } catch (error) {
        throw await tellCurrent(c, error);
      }
    });
}
