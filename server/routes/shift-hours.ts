import { createRoute } from '@hono/zod-openapi';
import { principalOf, userOf } from '../access/authorise';
import { newUnitHours, savedUnitHours, unitHoursConflict, unitsHours } from '../contract/shift-hours';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { readUnitsHours, saveUnitHours } from '../suggestions/unit-hours';
import { answers, newRoutes, orConflict } from './new-routes';

const getHours = createRoute({
  method: 'get',
  path: '/shift-hours',
  summary: 'When the shifts of units begin and end',
  request: { query: readerQuery },
  responses: answers(unitsHours, 'by actor and unit'),
});

const putHours = createRoute({
  method: 'put',
  path: '/shift-hours',
  summary: 'Says when the shifts of a unit begin and end',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: newUnitHours } } } },
  responses: orConflict(answers(savedUnitHours, 'as they are now'), unitHoursConflict),
});

export function shiftHoursRoutes({ pack, store }: Pick<Deps, 'pack' | 'store'>) {
  return newRoutes()
    .openapi(getHours, async (c) => sendJson(c, { units: await readUnitsHours(store.db, userOf(c)) }))
    .openapi(putHours, async (c) =>
      sendJson(c, await saveUnitHours(store, principalOf(c), userOf(c), pack.actors, c.req.valid('json'))),
    );
}
