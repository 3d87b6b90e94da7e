import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { PRIORITY_KINDS } from '../../data/terms/voice';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import { changedDecision, decisionConflict, newDecision, priorities, savedDecision } from '../contract/priorities';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { BadInput, Conflict } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { addDecision, changeDecision, DecisionConflict, readDecisions } from '../priorities/keep-decision';
import { makeOrder } from '../priorities/make-order';
import { nameUnits } from '../priorities/name-units';
import type { Weights } from '../priorities/order-units';
import { readingOf } from '../promises/reading';
import { inPeriod, periodFields } from './chosen-period';
import { answers, newRoutes, orConflict } from './new-routes';

const decisionId = z.object({ decision_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const ACCEPTED = {
  weights: {
    sv: 'tre hela tal 0 till 100 med komma emellan (boende, polis, kommun), något av dem över 0',
    en: 'three whole numbers from 0 to 100, comma between (residents, police, city), one of them above 0',
  },
  top: { sv: 'ett heltal 1 till 20', en: 'a whole number from 1 to 20' },
};
/** What weighs as much as the rest, where nothing is said. */
const EVEN = '1,1,1';

const getPriorities = createRoute({
  method: 'get',
  path: '/priorities',
  summary:
    'Stadsdelar or places by three voices: residents, police and municipality, weighed, with how sure the order is',
  request: {
    query: query({
      ...periodFields,
      kind: z.enum(PRIORITY_KINDS).optional(),
      weights: z.string().max(20).optional().openapi({ description: ACCEPTED.weights.en, example: '2,1,1' }),
      top: z.string().max(3).optional().openapi({ description: ACCEPTED.top.en, example: '3' }),
    }),
  },
  responses: answers(priorities, 'most need first; places that cannot be told apart share theirs'),
});
const postDecision = createRoute({
  method: 'post',
  path: '/priorities',
  summary: 'Keeps what was decided to put first and why, with the order as it is',
  request: { query: readerQuery, body: json(newDecision) },
  responses: answers(savedDecision, 'the decision'),
});
const putDecision = createRoute({
  method: 'put',
  path: '/priorities/{decision_id}',
  summary: 'Changes what was decided and why, from the revision that the reader had',
  request: { query: readerQuery, params: decisionId, body: json(changedDecision) },
  responses: orConflict(answers(savedDecision, 'the decision'), decisionConflict),
});

export function priorityRoutes(deps: Deps) {
  const { pack, store } = deps;
  const readingIn = readingOf(pack);
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const orderOf = (c: Context<AppEnv>, how: Parameters<typeof makeOrder>[2], asked: Parameters<typeof inPeriod>[2]) => {
    const { world, reading } = inPeriod(c.var.world, readingIn(c.var.world), asked);
    return makeOrder(deps, world, how, { user: userOf(c), reading });
  };
  const read = async (decision_id: string) => (await readDecisions(store.db, decision_id))[0]!;

  return newRoutes()
    .openapi(getPriorities, async (c) => {
      const { kind = 'stadsdel', weights = EVEN, top, ...asked } = c.req.valid('query');
      const revision = await store.readRevision('priority', 'place', 'measure', 'pass', 'visit', 'report');
      const order = await orderOf(c, { kind, weights: parseWeights(weights), top: parseTop(top) }, asked);
      return sendJson(c, { revision, ...order, decisions: await readDecisions(store.db) });
    })
    .openapi(postDecision, async (c) => {
      const { kind, weights, ...given } = c.req.valid('json');
      if (!isWeighed(weights)) throw new BadInput('weights', JSON.stringify(weights), ACCEPTED.weights);
      const order = await orderOf(c, { kind, weights, top: null }, {});
      return sendJson(c, { decision: await read(await addDecision(store, byOf(c), order, given)) });
    })
    .openapi(putDecision, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const { decision_id } = c.req.valid('param');
      const units = await nameUnits(deps);
      await changeDecision(store, byOf(c), { decision_id, revision }, given, units).catch(async (error: unknown) => {
        if (!(error instanceof DecisionConflict)) throw error;
        throw new Conflict(await read(decision_id));
      });
      return sendJson(c, { decision: await read(decision_id) });
    });
}

function isWeighed({ residents, police, city }: Weights): boolean {
  return residents + police + city > 0;
}

function parseWeights(given: string): Weights {
  const parts = given.split(',').map((part) => (/^\d{1,3}$/.test(part.trim()) ? Number(part) : NaN));
  const [residents = NaN, police = NaN, city = NaN] = parts;
  const weights = { residents, police, city };
  if (parts.length !== 3 || !parts.every((part) => part <= 100) || !isWeighed(weights))
    throw new BadInput('weights', given, ACCEPTED.weights);
  return weights;
}

function parseTop(given: string | undefined): number | null {
  if (given === undefined) return null;
  const top = /^\d{1,2}$/.test(given) ? Number(given) : 0;
  if (top < 1 || top > 20) throw new BadInput('top', given, ACCEPTED.top);
  return top;
}
