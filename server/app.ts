import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { clientAddress, networkOf } from './http/client-address';
import { authorise } from './access/authorise';
import { LookLog } from './access/look-log';
import { matchRule } from './access/match-rule';
import { recordRefusals } from './access/record-refusals';
import { answerError } from './http/answer-error';
import { checkHost } from './http/check-host';
import { PreparedJson, sendPrepared } from './http/answer';
import { checkAddress } from './http/check-address';
import { checkBody } from './http/check-body';
import type { AppEnv } from './http/app-env';
import type { Deps, Program, Town } from './http/deps';
import { byHost, listTowns } from './http/by-host';
import { describeProblem, languageOf } from './http/problem';
import { securityHeaders } from './http/security-headers';
import { allowEmbedding } from './public/allow-embedding';
import { publicFirst } from './public/public-first';
import { reportPages } from './public/reports/report-pages';
import { apiRoutes } from './routes/all-routes';
import { serveSite } from './site/serve-site';
import { DeferredWrites } from './store/deferred-writes';
import { outsideHost } from './tiles/background';
import { csrf } from './http/csrf';
import { leaseData } from './http/lease-data';

/** The whole server as one function from request to answer. */
export function createApp(program: Program, towns: readonly Town[]) {
  return byHost(
    towns.map((town) => ({ town, fetch: createTownApp({ ...program, ...town }).fetch })),
    listTowns(towns).fetch,
  );
}

/** One town as a function from request to answer. */
export function createTownApp(deps: Deps) {
  const app = new OpenAPIHono<AppEnv>();
  const deferred = new DeferredWrites(deps.log);
  app.use(async (c, next) => {
    c.set('requestId', randomUUID().slice(0, 8));
    c.set('address', clientAddress(c, deps.isProxy));
    await next();
  });
  // what nobody will read is not worked out to its end, nor kept
  app.use(async (c, next) => {
    await next();
    if (c.req.method === 'HEAD') await c.res.body?.cancel();
  });
  app.use(allowEmbedding(deps.published.embeddedBy));
  app.use(securityHeaders(deps.origin, outsideHost(deps.background)));
  app.use(checkHost(deps.origin));
  app.use(checkAddress);
  app.use('/api/*', matchRule());
  app.use('/api/*', csrf(deps.origin));
  app.use('/api/*', recordRefusals(deps));
  app.use('/api/*', authorise(deps.access, new LookLog(deps.store, deferred)));
  app.use('/api/*', checkBody);
  app.use('/api/*', leaseData(deps.live));

  const routed = app.route('/api', apiRoutes(deps, deferred));
  // written when it is first asked for: it takes longer than any other answer, and stays the same
  let described: PreparedJson<object> | undefined;
  routed.get('/api/openapi.json', (c) => {
    described ??= new PreparedJson(
      routed.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Löfteskartan',
          version: deps.version,
          description: 'Where reported offences gather in a municipality, and planned and delivered presence.',
        },
      }),
    );
    return sendPrepared(c, described);
  });
  routed.all('/api', (c) => c.json(describeProblem('not_found', languageOf(c)), 404));
  routed.all('/api/*', (c) => c.json(describeProblem('not_found', languageOf(c)), 404));
  routed.use(reportPages(deps.published, deps.intake, (c) => networkOf(clientAddress(c, deps.isProxy)), deps.origin));
  routed.use(publicFirst(deps.published));
  routed.use(serveSite(deps.site));
  routed.notFound((c) => c.json(describeProblem('not_found', languageOf(c)), 404));
  routed.onError((error, c) => answerError(error, c, deps.log));
  return routed;
}

/** What web/ calls, by its types. */
export type App = ReturnType<typeof createTownApp>;
