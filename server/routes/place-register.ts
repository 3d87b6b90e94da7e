import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import { changedPlace, newPlace, placeCard, placeConflict, placeRegister } from '../contract/place-register';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { Conflict } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { makeOutline } from '../places/outline';
import { readCard } from '../places/read-card';
import { readRegister } from '../places/read-register';
import { addPlace, changePlace, PlaceConflict } from '../places/save-place';
import { seesOffences } from '../places/sees-offences';
import { readingOf } from '../promises/reading';
import type { StreetNetwork } from '../streets/street-network';
import { inPeriod, periodFields } from './chosen-period';
import { answers, newRoutes, orConflict } from './new-routes';

const placeId = z.object({ place_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getRegister = createRoute({
  method: 'get',
  path: '/place-register',
  summary: 'The places that police and municipality work with; repeat places first',
  request: { query: query(periodFields) },
  responses: answers(placeRegister, 'each with what has been done there, and what has not'),
});
const getCard = createRoute({
  method: 'get',
  path: '/place-register/{place_id}',
  summary: 'Everything known of one place that its reader may see',
  request: { query: readerQuery, params: placeId },
  responses: answers(placeCard, 'the card'),
});
const postPlace = createRoute({
  method: 'post',
  path: '/place-register',
  summary: 'Adds a place: drawn, found, round a named place, a square of the grid, a stretch of street or a stadsdel',
  request: { query: readerQuery, body: json(newPlace) },
  responses: answers(placeCard, 'its card'),
});
const putPlace = createRoute({
  method: 'put',
  path: '/place-register/{place_id}',
  summary: 'Changes a place, from the revision that the reader had; another status is kept in its history',
  request: { query: readerQuery, params: placeId, body: json(changedPlace) },
  responses: orConflict(answers(placeCard, 'its card'), placeConflict),
});

export function placeRegisterRoutes(deps: Deps, streets: StreetNetwork) {
  const { pack, store } = deps;
  const readingIn = readingOf(pack);
  const about = async (c: Context<AppEnv>) => ({
    may_change: seesOffences(userOf(c)),
    revision: await store.readRevision('place', 'pass', 'visit', 'promise', 'measure', 'report'),
  });
  const cardOf = async (c: Context<AppEnv>, place_id: string) => {
    const { world } = c.var;
    const heard = await about(c);
    return { ...heard, ...(await readCard(deps, place_id, { world, user: userOf(c), reading: readingIn(world) })) };
  };
  const outlineOf = async (c: Context<AppEnv>, given: z.infer<typeof newPlace>['outline']) =>
    makeOutline(given, deps, given.from === 'street' ? await streets.of(c.var.world) : null);
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });

  return newRoutes()
    .openapi(getRegister, async (c) => {
      const { world, reading } = inPeriod(c.var.world, readingIn(c.var.world), c.req.valid('query'));
      const heard = await about(c);
      const register = await readRegister(deps, world, userOf(c), reading);
      return sendJson(c, { period: world.default_period, ...heard, ...register });
    })
    .openapi(getCard, async (c) => sendJson(c, await cardOf(c, c.req.valid('param').place_id)))
    .openapi(postPlace, async (c) => {
      const { outline, ...given } = c.req.valid('json');
      return sendJson(c, await cardOf(c, await addPlace(store, byOf(c), given, await outlineOf(c, outline))));
    })
    .openapi(putPlace, async (c) => {
      const { outline, revision, ...given } = c.req.valid('json');
      const { place_id } = c.req.valid('param');
      const drawn = outline && (await outlineOf(c, outline));
      try {
        await changePlace(store, byOf(c), { place_id, revision }, given, drawn);
      } catch (error) {
        if (!(error instanceof PlaceConflict)) throw error;
        throw new Conflict(await cardOf(c, place_id));
      }
      return sendJson(c, await cardOf(c, place_id));
    });
}
