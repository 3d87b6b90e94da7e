import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import {
  changedTrial,
  newTrial,
  removedTrial,
  savedTrial,
  stoppedTrial,
  trialConflict,
  trialResult,
  trials,
} from '../contract/trials';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { BadInput, Conflict } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { readingOf } from '../promises/reading';
import { evaluateTrial } from '../trials/evaluate-trial';
import { readTrial, readTrials } from '../trials/read-trials';
import { addTrial, changeTrial, removeTrial, stopTrial, TrialConflict } from '../trials/save-trial';
import { answers, newRoutes, orConflict } from './new-routes';

const trialId = z.object({ trial_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const changed = orConflict(answers(savedTrial, 'the trial'), trialConflict);

const getTrials = createRoute({
  method: 'get',
  path: '/trials',
  summary: 'Trials by lot: what was drawn to be on and off',
  request: { query: readerQuery },
  responses: answers(trials, 'the latest begun first'),
});
const getResult = createRoute({
  method: 'get',
  path: '/trials/{trial_id}/result',
  summary: 'Whether a trial made a difference, by the draw itself',
  request: { query: readerQuery, params: trialId },
  responses: answers(trialResult, 'nothing is told of one that goes on'),
});
const postTrial = createRoute({
  method: 'post',
  path: '/trials',
  summary: 'Draws the lots of a trial, ahead of it',
  request: { query: readerQuery, body: json(newTrial) },
  responses: answers(savedTrial, 'the trial with its lots'),
});
const putTrial = createRoute({
  method: 'put',
  path: '/trials/{trial_id}',
  summary: 'Changes a trial that has not begun, from the revision that the reader had',
  request: { query: readerQuery, params: trialId, body: json(changedTrial) },
  responses: changed,
});
const postStop = createRoute({
  method: 'post',
  path: '/trials/{trial_id}/stop',
  summary: 'Ends a trial before its time, with a reason that is told with its result',
  request: { query: readerQuery, params: trialId, body: json(stoppedTrial) },
  responses: changed,
});
const deleteTrial = createRoute({
  method: 'delete',
  path: '/trials/{trial_id}',
  summary: 'Removes a trial that has not begun',
  request: { query: query({ revision: z.string().max(12) }), params: trialId },
  responses: orConflict(answers(removedTrial, 'it is gone'), trialConflict),
});

export function trialRoutes(deps: Deps) {
  const { pack, store, territory } = deps;
  const readingIn = readingOf(pack);
  const categories = deps.categories.map(({ category }) => category);
  const byOf = (c: Context<AppEnv>) => ({
    principal: principalOf(c),
    user_id: userOf(c).user_id,
    name: userOf(c).name,
  });
  const groundIn = (c: Context<AppEnv>) => ({ store, territory, world: c.var.world, categories });
  const read = async (c: Context<AppEnv>, trial_id: string) =>
    (await readTrial(store.db, trial_id, c.var.world.today)).trial;
  /** Does it, and answers a conflict with what the trial is now. */
  const orTell = async (c: Context<AppEnv>, work: Promise<unknown>) => {
    await work.catch(async (error: unknown) => {
      if (!(error instanceof TrialConflict)) throw error;
      throw new Conflict(await read(c, error.trial_id));
    });
  };

  return newRoutes()
    .openapi(getTrials, async (c) => {
      const { today } = c.var.world;
      const revision = await store.readRevision('trial');
      return sendJson(c, { today, revision, trials: await readTrials(store.db, today) });
    })
    .openapi(getResult, async (c) => {
      const { world } = c.var;
      const { row } = await readTrial(store.db, c.req.valid('param').trial_id, world.today);
      return sendJson(c, await evaluateTrial(deps, world, row, readingIn(world)));
    })
    .openapi(postTrial, async (c) => {
      const trial_id = await addTrial(groundIn(c), byOf(c), c.req.valid('json'));
      return sendJson(c, { trial: await read(c, trial_id) });
    })
    .openapi(putTrial, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const { trial_id } = c.req.valid('param');
      await orTell(c, changeTrial(groundIn(c), byOf(c), { trial_id, revision }, given));
      return sendJson(c, { trial: await read(c, trial_id) });
    })
    .openapi(postStop, async (c) => {
      const { revision, reason } = c.req.valid('json');
      const { trial_id } = c.req.valid('param');
      await orTell(c, stopTrial(groundIn(c), byOf(c), { trial_id, revision }, reason));
      return sendJson(c, { trial: await read(c, trial_id) });
    })
    .openapi(deleteTrial, async (c) => {
      const { trial_id } = c.req.valid('param');
      const { revision } = c.req.valid('query');
      if (!/^\d{1,9}$/.test(revision)) throw new BadInput('revision', revision, ACCEPTED_IN_PLAN.revision);
      await orTell(c, removeTrial(groundIn(c), byOf(c), { trial_id, revision: Number(revision) }));
      return sendJson(c, { trial_id });
    });
}
