import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { MEASURE_KIND } from '../../data/terms/measure-kind';
import { principalOf, userOf } from '../access/authorise';
import type { User } from '../access/roles';
import { id } from '../contract/fields';
import {
  changedActivity,
  changedPromise,
  newActivity,
  newPromise,
  newVerdict,
  onePromise,
  promiseConflict,
  promises,
  removedPromise,
} from '../contract/promises';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { BadInput, Conflict } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import type { Promised } from '../promises/activity';
import { readPromise, readPromises } from '../promises/read-promises';
import { readingOf } from '../promises/reading';
import { placesToName, registerPlaces } from '../promises/register-places';
import { addActivity, changeActivity, decideVerdict, removeActivity } from '../promises/save-activity';
import { changePromise, copyPromise, PromiseConflict, removePromise, type By } from '../promises/save-promise';
import { answers, newRoutes, orConflict } from './new-routes';

const promiseId = z.object({ promise_id: id });
const activityId = z.object({ promise_id: id, activity_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const changed = orConflict(answers(onePromise, 'the promise as it is after that'), promiseConflict);
const atRevision = query({ revision: z.string().max(12) });

const getPromises = createRoute({
  method: 'get',
  path: '/promises',
  summary: 'The promises (medborgarlöften), and how far each has come',
  request: { query: readerQuery },
  responses: answers(promises, 'newest year first'),
});
const getPromise = createRoute({
  method: 'get',
  path: '/promises/{promise_id}',
  summary: 'One promise: its activities, what was done, what should have been, and what has been decided',
  request: { query: readerQuery, params: promiseId },
  responses: answers(onePromise, 'progress is worked out from what was done, and never typed in'),
});
const postPromise = createRoute({
  method: 'post',
  path: '/promises',
  summary: 'Makes the promise of a year from an earlier one',
  request: { query: readerQuery, body: json(newPromise) },
  responses: answers(onePromise, 'the new promise'),
});
const putPromise = createRoute({
  method: 'put',
  path: '/promises/{promise_id}',
  summary: 'Changes the title, the text and the priority areas of a promise',
  request: { query: readerQuery, params: promiseId, body: json(changedPromise) },
  responses: changed,
});
const deletePromise = createRoute({
  method: 'delete',
  path: '/promises/{promise_id}',
  summary: 'Removes a promise that has been made here',
  request: { query: atRevision, params: promiseId },
  responses: orConflict(answers(removedPromise, 'it is gone'), promiseConflict),
});
const postActivity = createRoute({
  method: 'post',
  path: '/promises/{promise_id}/activities',
  summary: 'Adds an activity to a promise',
  request: { query: readerQuery, params: promiseId, body: json(newActivity) },
  responses: answers(onePromise, 'the promise with it'),
});
const putActivity = createRoute({
  method: 'put',
  path: '/promises/{promise_id}/activities/{activity_id}',
  summary: 'Changes an activity, from the revision that the reader had',
  request: { query: readerQuery, params: activityId, body: json(changedActivity) },
  responses: changed,
});
const deleteActivity = createRoute({
  method: 'delete',
  path: '/promises/{promise_id}/activities/{activity_id}',
  summary: 'Takes an activity out of a promise',
  request: { query: atRevision, params: activityId },
  responses: changed,
});
const putVerdict = createRoute({
  method: 'put',
  path: '/promises/{promise_id}/activities/{activity_id}/verdict',
  summary: 'Decides how an activity went, with a reason',
  request: { query: readerQuery, params: activityId, body: json(newVerdict) },
  responses: changed,
});

export function promisesRoutes({ pack, store }: Deps) {
  const readingIn = readingOf(pack);
  const stadsdelar = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  const known = {
    activities: [...pack.actors.activities.map(({ activity }) => activity), MEASURE_KIND],
    stadsdelar,
  };
  const knownNow = async () => {
    const own = (await registerPlaces(store.db)).map(({ place_id }) => place_id);
    return { ...known, places: [...pack.places.map(({ place }) => place), ...own] };
  };

  const byOf = (c: Context<AppEnv>): By => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const about = async (c: Context<AppEnv>) => ({
    today: c.var.world.today,
    may_change: mayChange(userOf(c)),
    revision: await store.readRevision('promise', 'pass', 'visit', 'measure', 'place'),
  });
  const sendPromise = async (c: Context<AppEnv>, promise_id: string) => {
    const heard = await about(c);
    const places = await placesToName(store.db, pack);
    return sendJson(c, { ...heard, places, promise: await readPromise(store.db, promise_id, readingIn(c.var.world)) });
  };
  /** Does it, and answers a conflict with what the promise is now. */
  const orTell = async (c: Context<AppEnv>, work: Promise<unknown>) => {
    await work.catch(async (error: unknown) => {
      if (!(error instanceof PromiseConflict)) throw error;
      throw new Conflict(await readPromise(store.db, error.promise_id, readingIn(c.var.world)));
    });
  };

  return newRoutes()
    .openapi(getPromises, async (c) => {
      const heard = await about(c);
      const all = await readPromises(store.db, readingIn(c.var.world));
      return sendJson(c, { ...heard, promises: all.map(inShort) });
    })
    .openapi(getPromise, (c) => sendPromise(c, c.req.valid('param').promise_id))
    .openapi(postPromise, async (c) => {
      const { from_promise_id, year } = c.req.valid('json');
      return sendPromise(c, await copyPromise(store, byOf(c), from_promise_id, year));
    })
    .openapi(putPromise, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const { promise_id } = c.req.valid('param');
      await orTell(c, changePromise(store, byOf(c), { promise_id, revision }, given));
      return sendPromise(c, promise_id);
    })
    .openapi(deletePromise, async (c) => {
      const { promise_id } = c.req.valid('param');
      const revision = readRevision(c.req.valid('query').revision);
      await orTell(c, removePromise(store, byOf(c), { promise_id, revision }));
      return sendJson(c, { promise_id });
    })
    .openapi(postActivity, async (c) => {
      const { promise_id } = c.req.valid('param');
      await addActivity(store, byOf(c), promise_id, c.req.valid('json'), await knownNow());
      return sendPromise(c, promise_id);
    })
    .openapi(putActivity, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const at = { ...c.req.valid('param'), revision };
      await orTell(c, changeActivity(store, byOf(c), at, given, await knownNow()));
      return sendPromise(c, at.promise_id);
    })
    .openapi(deleteActivity, async (c) => {
      const at = { ...c.req.valid('param'), revision: readRevision(c.req.valid('query').revision) };
      await orTell(c, removeActivity(store, byOf(c), at));
      return sendPromise(c, at.promise_id);
    })
    .openapi(putVerdict, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const at = { ...c.req.valid('param'), revision };
      const readNow = ({ db }: { db: Parameters<typeof readPromise>[0] }) =>
        readPromise(db, at.promise_id, readingIn(c.var.world));
      await orTell(c, decideVerdict(store, byOf(c), at, given, readNow));
      return sendPromise(c, at.promise_id);
    });
}

/** A promise without its activities. */
function inShort({ activities, ...rest }: Promised): Omit<Promised, 'activities'> & { n_activities: number } {
  return { ...rest, n_activities: activities.length };
}

/** Whether somebody's role may change promises: RULES says the same, route by route. */
function mayChange({ role }: User): boolean {
  return role !== 'partner';
}

function readRevision(text: string): number {
  const revision = Number(text);
  if (!/^\d{1,9}$/.test(text)) throw new BadInput('revision', text, ACCEPTED_IN_PLAN.revision);
  return revision;
}
