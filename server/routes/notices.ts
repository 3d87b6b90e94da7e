import { createRoute, z } from '@hono/zod-openapi';
import { NOTICE_KINDS, mayBeTold } from '../../data/terms/notice-kinds';
import { principalOf, userOf } from '../access/authorise';
import { secret } from '../contract/fields';
import { changedChoice, choiceConflict, notices, savedChoice, savedSeen, seenNotices } from '../contract/notices';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { Conflict, languageOf } from '../http/problem';
import { findNotices } from '../notices/find-notices';
import { changeChoice, ChoiceConflict, endMail, markSeen, readChoice } from '../notices/keep-choice';
import { readStopToken } from '../notices/stop-link';
import { stopPage } from '../notices/stop-page';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes, orConflict } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const page = { 200: { description: 'a page', content: { 'text/html': { schema: z.string() } } } } as const;
const token = z.object({ token: secret });

const getNotices = createRoute({
  method: 'get',
  path: '/notices',
  summary: 'What there is to tell the reader of what they have chosen, and what they can choose',
  request: { query: readerQuery },
  responses: answers(notices, 'nothing until they have chosen'),
});
const putChoice = createRoute({
  method: 'put',
  path: '/notices',
  summary: 'Chooses what to be told of, and how often by mail',
  request: { query: readerQuery, body: json(changedChoice) },
  responses: orConflict(answers(savedChoice, 'the choice'), choiceConflict),
});
const postSeen = createRoute({
  method: 'post',
  path: '/notices/seen',
  summary: 'Keeps what the reader has seen',
  request: { query: readerQuery, body: json(seenNotices) },
  responses: answers(savedSeen, 'how many'),
});
const getStop = createRoute({
  method: 'get',
  path: '/notices/stop/{token}',
  summary: 'Asks whether mails are to end: the link in each of them',
  request: { query: readerQuery, params: token },
  responses: page,
});
const postStop = createRoute({
  method: 'post',
  path: '/notices/stop/{token}',
  summary: 'Ends mails, without signing in',
  request: { query: readerQuery, params: token },
  responses: page,
});

export function noticeRoutes(deps: Deps) {
  const { store, mailer, access } = deps;
  return newRoutes()
    .openapi(getNotices, async (c) => {
      const user = userOf(c);
      const { choice, seen } = await readChoice(store.db, user.user_id);
      const found = await findNotices(deps, c.var.world, user, choice.kinds);
      const problem = user.role === 'admin' ? (mailer?.problem ?? null) : null;
      return sendJson(c, {
        choice,
        may_choose: NOTICE_KINDS.filter((kind) => mayBeTold(kind, user.role)),
        mail_to: mailer === null ? null : user.email,
        mail_problem:
          problem === null
            ? null
            : {
                sv: `Brev går inte att skicka: ${problem}. Se över SMTP_URL och brevservern.`,
                en: `Mail cannot be sent: ${problem}. Look at SMTP_URL and the mail server.`,
              },
        n_new: found.filter(({ key }) => !seen.has(key)).length,
        notices: found.map(({ key, kind, text, path, plan = null }) => ({
          ...{ key, kind, text, path, plan },
          is_new: !seen.has(key),
        })),
      });
    })
    .openapi(putChoice, async (c) => {
      const { user_id } = userOf(c);
      await changeChoice(store, principalOf(c), user_id, c.req.valid('json')).catch(async (error: unknown) => {
        if (!(error instanceof ChoiceConflict)) throw error;
        throw new Conflict((await readChoice(store.db, user_id)).choice);
      });
      return sendJson(c, { choice: (await readChoice(store.db, user_id)).choice });
    })
    .openapi(postSeen, async (c) => {
      const user = userOf(c);
      const { choice } = await readChoice(store.db, user.user_id);
      const asked = new Set(c.req.valid('json').keys);
      const found = await findNotices(deps, c.var.world, user, choice.kinds);
      const keys = found.flatMap(({ key }) => (asked.has(key) ? [key] : []));
      await markSeen(store, principalOf(c), user.user_id, keys);
      return sendJson(c, { n_seen: keys.length });
    })
    .openapi(getStop, (c) => {
      const user_id = readStopToken(access, c.req.valid('param').token);
      return c.html(stopPage(user_id === null ? 'unknown' : 'ask', languageOf(c)), 200);
    })
    .openapi(postStop, async (c) => {
      const user_id = readStopToken(access, c.req.valid('param').token);
      if (user_id !== null) await endMail(store, principalOf(c), user_id);
      return c.html(stopPage(user_id === null ? 'unknown' : 'done', languageOf(c)), 200);
    });
}
