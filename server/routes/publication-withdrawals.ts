import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { newWithdrawal, publicationConflict, savedPublication } from '../contract/publications';
import type { AppEnv } from '../http/app-env';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import type { Act } from '../publish/keep-publications';
import { withdrawText } from '../publish/withdraw-text';
import type { OrTell } from './or-tell';
import { answers, newRoutes, orConflict } from './new-routes';

const postWithdrawal = createRoute({
  method: 'post',
  path: '/publications/withdrawals',
  summary: 'Takes back a text that has been published: publishes what is published now once more without it',
  request: {
    query: readerQuery,
    body: { required: true, content: { 'application/json': { schema: newWithdrawal } } },
  },
  responses: orConflict(answers(savedPublication, 'the version without it'), publicationConflict),
});

export function publicationWithdrawalRoutes(
  { published }: Deps,
  actOf: (c: Context<AppEnv>, given: { newest: number }) => Omit<Act, 'reason'>,
  orTell: OrTell,
) {
  return newRoutes().openapi(postWithdrawal, async (c) => {
    const { why, newest, ...key } = c.req.valid('json');
    const publication = await orTell(c, withdrawText(actOf(c, { newest }), key, why));
    await published.refresh();
    return sendJson(c, { publication });
  });
}
