import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { principalOf, userOf } from '../access/authorise';
import { sendJson } from '../http/answer';
import { addDays, mondayOfWeek } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import { id } from '../contract/fields';
import { readerQuery } from '../offences/filter';
import {
  acceptedPasses,
  acceptedSuggestion,
  discardSuggestion,
  suggestion,
  suggestionParameters,
} from '../contract/suggestions';
import { ACCEPTED_IN_PLAN, MAX_DAYS_AWAY } from '../passes/accepted';
import { nowIn } from '../passes/clock';
import { pointsOf } from '../coverage/answer-coverage';
import { mayPlan } from '../passes/may-plan';
import type { NeedReader } from '../need/read-need';
import { checkHours } from '../suggestions/check-hours';
import {
  acceptSuggestion,
  discardSuggestion as discard,
  keepSuggestion,
  readSuggestion,
  suggestionFrom,
} from '../suggestions/keep-suggestion';
import { readOffByLot } from '../suggestions/off-by-lot';
import { suggestVisits } from '../suggestions/suggest-visits';
import { type Parameters } from '../suggestions/suggestion-result';
import { readVisitsBefore } from '../suggestions/visits-before';
import { BadInput, Refusal } from '../http/problem';
import type { World } from '../snapshot/world';
import { answers, newRoutes, orConflict } from './new-routes';

const one = z.object({ suggestion_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const isNoDraft = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: suggestion,
});

const postSuggestion = createRoute({
  method: 'post',
  path: '/suggestions',
  summary: 'Drafts visits for a week; nothing is planned by it',
  request: { query: readerQuery, body: json(suggestionParameters) },
  responses: answers(suggestion, 'the draft, with everything that was not planned explained'),
});

const getSuggestion = createRoute({
  method: 'get',
  path: '/suggestions/{suggestion_id}',
  summary: 'A draft as it was made',
  request: { query: readerQuery, params: one },
  responses: answers(suggestion, 'the draft'),
});

const postAccept = createRoute({
  method: 'post',
  path: '/suggestions/{suggestion_id}/accept',
  summary: 'Plans the visits that a person has kept, as they want them',
  request: { query: readerQuery, params: one, body: json(acceptedSuggestion) },
  responses: orConflict(answers(acceptedPasses, 'the passes that were made'), isNoDraft),
});

const postDiscard = createRoute({
  method: 'post',
  path: '/suggestions/{suggestion_id}/discard',
  summary: 'Puts a draft aside',
  request: { query: readerQuery, params: one, body: json(discardSuggestion) },
  responses: orConflict(answers(suggestion, 'the draft, put aside'), isNoDraft),
});

const BY_OFFENCES = { sv: 'offences', en: 'offences' };

export function suggestionRoutes(deps: Deps, needs: NeedReader) {
  const { pack, store } = deps;
  const { time_zone } = pack.municipality;
  return newRoutes()
    .openapi(postSuggestion, async (c) => {
      const user = userOf(c);
      const given = c.req.valid('json');
      if (!mayPlan(user, given)) throw new Refusal('not_allowed');
      const { world } = c.var;
      const { parameters, monday } = parseParameters(given, deps, world);
      const need = await needs.read(world);
      const { too_few } = need.card.weights;
      if (parameters.by === 'harm' && too_few !== null) throw new BadInput('by', 'harm', BY_OFFENCES, too_few);
      const known = await readVisitsBefore(store, monday, time_zone, pointsOf(pack, need));
      const result = suggestVisits({
        parameters,
        monday,
        today: world.today,
        need,
        known,
        prioritised: new Set(pack.promises.prioritised.map(({ stadsdel }) => stadsdel)),
        off: await readOffByLot(store.db, deps, monday),
        timeZone: time_zone,
      });
      return sendJson(c, suggestionFrom(await keepSuggestion(store, principalOf(c), user, monday, result)));
    })
    .openapi(getSuggestion, async (c) =>
      sendJson(c, suggestionFrom(await readSuggestion(store, c.req.valid('param').suggestion_id))),
    )
    .openapi(postAccept, async (c) => {
      const now = nowIn(c.var.world, time_zone, new Date());
      const at = { ...c.req.valid('param'), ...c.req.valid('json') };
      return sendJson(c, await acceptSuggestion(store, principalOf(c), userOf(c), deps, now, at));
    })
    .openapi(postDiscard, async (c) =>
      sendJson(
        c,
        suggestionFrom(await discard(store, principalOf(c), { ...c.req.valid('param'), ...c.req.valid('json') })),
      ),
    );
}

/** @throws {BadInput} for the first parameter that cannot be used */
function parseParameters(given: z.infer<typeof suggestionParameters>, { pack }: Deps, world: World) {
  const monday = mondayOfWeek(given.week);
  if (monday === null) throw new BadInput('week', given.week, ACCEPTED_IN_PLAN.week);
  if (addDays(monday, 7) <= world.today)
    throw new BadInput('week', given.week, ACCEPTED_IN_PLAN.week, {
      sv: 'veckan är redan över',
      en: 'the week is over',
    });
  if (monday > addDays(world.today, MAX_DAYS_AWAY))
    throw new BadInput('week', given.week, ACCEPTED_IN_PLAN.week, {
      sv: 'veckan ligger mer än ett år bort',
      en: 'the week lies more than a year away',
    });
  const stadsdelar = new Set(pack.stadsdelar.map(({ properties }) => properties.stadsdel));
  const known: [field: 'actor' | 'activity' | 'stadsdel', code: string, isKnown: boolean][] = [
    ['actor', given.actor, pack.actors.actors.some(({ actor }) => actor === given.actor)],
    ['activity', given.activity, pack.actors.activities.some(({ activity }) => activity === given.activity)],
    ...given.bounds.map(({ stadsdel }): [field: 'stadsdel', code: string, isKnown: boolean] => [
      'stadsdel',
      stadsdel,
      stadsdelar.has(stadsdel),
    ]),
  ];
  for (const [field, code, isKnown] of known) if (!isKnown) throw new BadInput(field, code, ACCEPTED_IN_PLAN[field]);
  const unclear = given.bounds.find(({ min, max }) => max !== null && min > max);
  if (unclear)
    throw new BadInput('bounds', `${unclear.min}–${unclear.max}`, {
      sv: 'ett minsta antal besök som inte är större än det högsta',
      en: 'a least number of visits that is not above the most',
    });
  checkHours(given);
  const seed = given.seed ?? createHash('md5').update(`${world.data_version}|${given.week}`).digest('hex').slice(0, 12);
  return { monday, parameters: { ...given, seed } satisfies Parameters };
}
