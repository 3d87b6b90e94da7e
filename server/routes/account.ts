import { createRoute, z } from '@hono/zod-openapi';
import { account, endedSessions, sessions } from '../contract/account';
import { principalOf, userOf } from '../access/authorise';
import { readUser } from '../access/keep-users';
import { endSessions } from '../access/end-sessions';
import { listSessions } from '../access/list-sessions';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { id } from '../contract/fields';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const getAccount = createRoute({
  method: 'get',
  path: '/account',
  summary: "One's own account",
  request: { query: readerQuery },
  responses: answers(account, 'how one signs in'),
});

const getSessions = createRoute({
  method: 'get',
  path: '/sessions',
  summary: "One's own sessions",
  request: { query: readerQuery },
  responses: answers(sessions, 'newest first'),
});

const deleteSession = createRoute({
  method: 'delete',
  path: '/sessions/{session_id}',
  summary: "Ends a session of one's own",
  request: { params: z.object({ session_id: id }), query: readerQuery },
  responses: answers(endedSessions, 'one'),
});

/** One's own account and sessions. */
export function accountRoutes({ access, store }: Deps) {
  return newRoutes()
    .openapi(getAccount, async (c) => {
      const { has_password, has_second_factor } = await readUser(store, userOf(c).user_id);
      return sendJson(c, { has_password, has_second_factor });
    })
    .openapi(getSessions, async (c) =>
      sendJson(c, { sessions: await listSessions(store, userOf(c).user_id, c.var.sessionId) }),
    )
    .openapi(deleteSession, async (c) => {
      const ended = await endSessions(store, principalOf(c), userOf(c).user_id, c.req.valid('param').session_id);
      access.forgetSessions();
      return sendJson(c, { ended });
    });
}
