import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { releaseLevelOf } from '../access/roles';
import { newChoice, quality, removedChoice, savedChoice } from '../contract/quality';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { addChoice, describeChoices, removeChoice } from '../quality/keep-choices';
import { readQuality } from '../quality/read-quality';
import { answers, newRoutes } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getQuality = createRoute({
  method: 'get',
  path: '/quality',
  summary: 'How good the data are: how new, how exact, where they heap up, how soon offences are reported',
  request: { query: readerQuery },
  responses: answers(quality, 'plain sentences first'),
});
const postChoice = createRoute({
  method: 'post',
  path: '/quality/choices',
  summary: 'Sets a point apart as no place, or says whether 00:00 is a time; the tables are read anew',
  request: { query: readerQuery, body: json(newChoice) },
  responses: answers(savedChoice, 'the choice; 409 where it has been made'),
});
const deleteChoice = createRoute({
  method: 'delete',
  path: '/quality/choices/{choice_id}',
  summary: 'Takes a choice back; the tables are read anew',
  request: { query: readerQuery, params: z.object({ choice_id: z.string().min(1).max(300) }) },
  responses: answers(removedChoice, 'the choice that no longer holds'),
});

export function qualityRoutes(deps: Deps) {
  const { store, choices, live } = deps;
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const reload = async () => {
    await choices.refresh();
    await live.refresh();
  };
  return newRoutes()
    .openapi(getQuality, async (c) => {
      const revision = await store.readRevision('quality');
      const found = await readQuality(deps, c.var.world);
      const may_choose = releaseLevelOf(userOf(c).role) === 'police';
      return sendJson(c, { ...found, revision, choices: await describeChoices(store.db), may_choose });
    })
    .openapi(postChoice, async (c) => {
      const sources = c.var.world.metadata.offence?.sources.map(({ source }) => source) ?? [];
      const choice_id = await addChoice(store, byOf(c), c.req.valid('json'), sources);
      await reload();
      const choice = (await describeChoices(store.db)).find((each) => each.choice_id === choice_id)!;
      return sendJson(c, { choice });
    })
    .openapi(deleteChoice, async (c) => {
      const { choice_id } = c.req.valid('param');
      await removeChoice(store, byOf(c), choice_id);
      await reload();
      return sendJson(c, { choice_id });
    });
}
