import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import {
  changedMeasure,
  measureConflict,
  measureEffect,
  measures,
  newMeasure,
  removedMeasure,
  savedMeasure,
} from '../contract/measures';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { BadInput, Conflict } from '../http/problem';
import { evaluateMeasure } from '../measures/evaluate-measure';
import { readMeasure, readMeasures } from '../measures/read-measures';
import { addMeasure, changeMeasure, MeasureConflict, removeMeasure } from '../measures/save-measure';
import { query, readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { seesOffences } from '../places/sees-offences';
import { readingOf } from '../promises/reading';
import { answers, newRoutes, orConflict } from './new-routes';

const measureId = z.object({ measure_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getMeasures = createRoute({
  method: 'get',
  path: '/measures',
  summary: 'What is done about problems at places and in stadsdelar',
  request: { query: readerQuery },
  responses: answers(measures, 'the latest begun first'),
});
const getEffect = createRoute({
  method: 'get',
  path: '/measures/{measure_id}/effect',
  summary: 'Whether a measure helped: before and after against a control, and what could be told at all',
  request: {
    params: measureId,
    query: query({
      control: z.string().max(100).optional().openapi({ description: 'the one most alike when absent' }),
    }),
  },
  responses: answers(measureEffect, 'an interval and one sentence; too little data is an answer'),
});
const postMeasure = createRoute({
  method: 'post',
  path: '/measures',
  summary: 'Adds a measure: problem, cause, what is done, how it is seen, from when',
  request: { query: readerQuery, body: json(newMeasure) },
  responses: answers(savedMeasure, 'the measure'),
});
const putMeasure = createRoute({
  method: 'put',
  path: '/measures/{measure_id}',
  summary: 'Changes a measure, from the revision that the reader had',
  request: { query: readerQuery, params: measureId, body: json(changedMeasure) },
  responses: orConflict(answers(savedMeasure, 'the measure'), measureConflict),
});
const deleteMeasure = createRoute({
  method: 'delete',
  path: '/measures/{measure_id}',
  summary: 'Removes a measure',
  request: { query: query({ revision: z.string().max(12) }), params: measureId },
  responses: orConflict(answers(removedMeasure, 'it is gone'), measureConflict),
});

export function measureRoutes(deps: Deps) {
  const { pack, store, categories } = deps;
  const readingIn = readingOf(pack);
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const knownTo = (c: Context<AppEnv>) => ({
    today: c.var.world.today,
    stadsdelar: pack.stadsdelar.map(({ properties }) => properties.stadsdel),
    categories: categories.map(({ category }) => category),
  });
  const read = (c: Context<AppEnv>, measure_id: string) => readMeasure(store.db, readingIn(c.var.world), measure_id);
  /** Does it, and answers a conflict with what the measure is now. */
  const orTell = async (c: Context<AppEnv>, work: Promise<unknown>) => {
    await work.catch(async (error: unknown) => {
      if (!(error instanceof MeasureConflict)) throw error;
      throw new Conflict(await read(c, error.measure_id));
    });
  };

  return newRoutes()
    .openapi(getMeasures, async (c) => {
      const { world } = c.var;
      const revision = await store.readRevision('measure', 'place', 'promise');
      const all = await readMeasures(store.db, readingIn(world));
      return sendJson(c, { today: world.today, may_change: seesOffences(userOf(c)), revision, measures: all });
    })
    .openapi(getEffect, async (c) => {
      const measure = await read(c, c.req.valid('param').measure_id);
      return sendJson(c, await evaluateMeasure(deps, c.var.world, measure, c.req.valid('query').control ?? null));
    })
    .openapi(postMeasure, async (c) => {
      const measure_id = await addMeasure(store, byOf(c), c.req.valid('json'), knownTo(c));
      return sendJson(c, { measure: await read(c, measure_id) });
    })
    .openapi(putMeasure, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const { measure_id } = c.req.valid('param');
      await orTell(c, changeMeasure(store, byOf(c), { measure_id, revision }, given, knownTo(c)));
      return sendJson(c, { measure: await read(c, measure_id) });
    })
    .openapi(deleteMeasure, async (c) => {
      const { measure_id } = c.req.valid('param');
      const { revision } = c.req.valid('query');
      if (!/^\d{1,9}$/.test(revision)) throw new BadInput('revision', revision, ACCEPTED_IN_PLAN.revision);
      await orTell(c, removeMeasure(store, byOf(c), { measure_id, revision: Number(revision) }));
      return sendJson(c, { measure_id });
    });
}
