import { createRoute, z } from '@hono/zod-openapi';
import { acceptedInvitation, acceptInvitation, openInvitation, signInWays } from '../contract/sign-in';
import { answerAuth } from '../access/answer-auth';
import { acceptInvitation as accept, readInvitation } from '../access/invitations';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { secret } from '../contract/fields';
import { readerQuery } from '../offences/filter';
import type { DeferredWrites } from '../store/deferred-writes';
import { answers, newRoutes } from './new-routes';

const token = z.object({ token: secret });

const getSignIn = createRoute({
  method: 'get',
  path: '/sign-in',
  summary: 'How people can sign in here',
  request: { query: readerQuery },
  responses: answers(signInWays, 'a password always'),
});

const getInvitation = createRoute({
  method: 'get',
  path: '/invitations/{token}',
  summary: 'Whom a link invites',
  request: { params: token, query: readerQuery },
  responses: answers(openInvitation, '410 when the link no longer holds'),
});

const postInvitation = createRoute({
  method: 'post',
  path: '/invitations/{token}',
  summary: 'Chooses the password, once',
  request: {
    params: token,
    query: readerQuery,
    body: { required: true, content: { 'application/json': { schema: acceptInvitation } } },
  },
  responses: answers(acceptedInvitation, 'whom to sign in as'),
});

/** Signing in and out: everything under /api/auth that RULES names is the sign-in library's own. */
export function authRoutes(deps: Deps, deferred: DeferredWrites) {
  const { access, store } = deps;
  const routes = newRoutes()
    .openapi(getSignIn, (c) => sendJson(c, { identity_provider: access.identity_provider, contact: access.contact }))
    .openapi(getInvitation, async (c) => {
      const { email, name, expires_at } = await readInvitation(store, c.req.valid('param').token);
      return sendJson(c, { email, name, expires_at });
    })
    .openapi(postInvitation, async (c) => {
      const { token } = c.req.valid('param');
      const { password } = c.req.valid('json');
      const accepted = await accept(store, c.var.requestId, token, password, access.hashPassword);
      access.forgetSessions();
      return sendJson(c, accepted);
    });
  // no part of the types: pages ask the library's own addresses
  routes.all('/auth/*', (c) => answerAuth(c, deps, deferred));
  return routes;
}
