import { createRoute, z } from '@hono/zod-openapi';
import { changedUser, invitation, newUser, removedFactor, savedUser, users } from '../contract/users';
import { endedSessions, sessions } from '../contract/account';
import { principalOf } from '../access/authorise';
import { invite } from '../access/invitations';
import { removeFactor } from '../access/remove-factor';
import { addUser, changeUser, listUsers, readUser } from '../access/keep-users';
import { endSessions } from '../access/end-sessions';
import { listSessions } from '../access/list-sessions';
import { revokeFeedsOf } from '../export/keep-feeds';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { id } from '../contract/fields';
import { readerQuery } from '../offences/filter';
import { BadInput } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const one = z.object({ user_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getUsers = createRoute({
  method: 'get',
  path: '/users',
  summary: 'Everybody who may sign in, and who no longer may',
  request: { query: readerQuery },
  responses: answers(users, 'by name'),
});

const postUser = createRoute({
  method: 'post',
  path: '/users',
  summary: 'Adds somebody, who can sign in when an invitation has been accepted',
  request: { query: readerQuery, body: json(newUser) },
  responses: answers(savedUser, 'the user as saved'),
});

const putUser = createRoute({
  method: 'put',
  path: '/users/{user_id}',
  summary: 'Changes what somebody may do',
  request: { params: one, query: readerQuery, body: json(changedUser) },
  responses: answers(savedUser, 'the user as saved'),
});

const postInvitation = createRoute({
  method: 'post',
  path: '/users/{user_id}/invitation',
  summary: 'Makes the link by which somebody chooses a password, once',
  request: { params: one, query: readerQuery },
  responses: answers(invitation, 'the link, which is not shown again'),
});

const getSessions = createRoute({
  method: 'get',
  path: '/users/{user_id}/sessions',
  summary: 'The sessions of somebody',
  request: { params: one, query: readerQuery },
  responses: answers(sessions, 'newest first'),
});

const deleteSessions = createRoute({
  method: 'delete',
  path: '/users/{user_id}/sessions',
  summary: 'Signs somebody out everywhere',
  request: { params: one, query: readerQuery },
  responses: answers(endedSessions, 'how many sessions there were'),
});

const deleteFactor = createRoute({
  method: 'delete',
  path: '/users/{user_id}/second-factor',
  summary: 'Takes away the second factor of somebody who has lost it',
  request: { params: one, query: readerQuery },
  responses: answers(removedFactor, '404 where there is none'),
});

const deleteFeeds = createRoute({
  method: 'delete',
  path: '/users/{user_id}/feeds',
  summary: 'Ends all calendar feeds of somebody',
  request: { params: one, query: readerQuery },
  responses: answers(endedSessions, 'how many feeds there were'),
});

/** Who may sign in, for an admin. */
export function userRoutes({ access, store, pack }: Deps) {
  const known = pack.actors.actors.map(({ actor }) => actor);
  const checkActors = (actors: readonly string[]) => {
    const unknown = actors.find((actor) => !known.includes(actor));
    if (unknown === undefined) return;
    const list = known.join(', ');
    throw new BadInput('actors', unknown, { sv: `några av ${list}`, en: `any of ${list}` });
  };
  return newRoutes()
    .openapi(getUsers, async (c) => sendJson(c, { users: await listUsers(store, undefined, access) }))
    .openapi(postUser, async (c) => {
      const given = c.req.valid('json');
      checkActors(given.actors);
      return sendJson(c, { user: await addUser(store, principalOf(c), given) });
    })
    .openapi(putUser, async (c) => {
      const given = c.req.valid('json');
      checkActors(given.actors);
      const user = await changeUser(store, principalOf(c), c.req.valid('param').user_id, given);
      access.forgetSessions();
      return sendJson(c, { user });
    })
    .openapi(postInvitation, async (c) =>
      sendJson(c, await invite(store, principalOf(c), c.req.valid('param').user_id, access.origin)),
    )
    .openapi(getSessions, async (c) => {
      const { user_id } = await readUser(store, c.req.valid('param').user_id);
      return sendJson(c, { sessions: await listSessions(store, user_id, c.var.sessionId) });
    })
    .openapi(deleteSessions, async (c) => {
      const { user_id } = await readUser(store, c.req.valid('param').user_id);
      const ended = await endSessions(store, principalOf(c), user_id);
      access.forgetSessions();
      return sendJson(c, { ended });
    })
    .openapi(deleteFactor, async (c) => {
      const { user_id } = c.req.valid('param');
      await removeFactor(store, principalOf(c), user_id);
      return sendJson(c, { user: await readUser(store, user_id) });
    })
    .openapi(deleteFeeds, async (c) => {
      const { user_id } = await readUser(store, c.req.valid('param').user_id);
      return sendJson(c, { ended: await revokeFeedsOf(store, principalOf(c), user_id) });
    });
}
