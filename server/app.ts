import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { readAddress } from './access/address-of';
import { authorise } from './access/authorise';
import { LookLog } from './access/look-log';
import { recordRefusals } from './access/record-refusals';
import { answerToOwnName } from './answer-to-own-name';
import { PreparedJson, sendPrepared } from './answer';
import { checkAddress } from './check-address';
import { checkBody, NOT_JSON } from './check-body';
import type { AppEnv, Deps } from './deps';
import { NeedReader } from './plan/need/read-need';
import { BadInput, Conflict, Refusal, describeBadInput, describeProblem, languageOf, PROBLEMS } from './problem';
import { PresenceReader } from './presence/read-presence';
import { analysisLayerRoutes } from './routes/analysis-layers';
import { analysisPatternRoutes } from './routes/analysis-patterns';
import { basemapRoutes } from './routes/basemap';
import { accountRoutes } from './routes/account';
import { auditRoutes } from './routes/audit';
import { authRoutes } from './routes/auth';
import { catalogueRoutes } from './routes/catalogue';
import { coverageRoutes } from './routes/coverage';
import { feedRoutes } from './routes/feeds';
import { fieldRoutes } from './routes/field';
import { followUpRoutes } from './routes/follow-up';
import { gridRoutes } from './routes/grid';
import { healthRoutes } from './routes/health';
import { incidentsRoutes } from './routes/incidents';
import { offenceRoutes } from './routes/offences';
import { placesRoutes } from './routes/places';
import { passRoutes } from './routes/passes';
import { planChangeRoutes } from './routes/plan-changes';
import { planCsvRoutes } from './routes/plan-csv';
import { presenceRoutes } from './routes/presence';
import { promiseRoutes } from './routes/promise';
import { sessionRoutes } from './routes/session';
import { stadsdelarRoutes } from './routes/stadsdelar';
import { statisticsRoutes } from './routes/statistics';
import { suggestionRoutes } from './routes/suggestions';
import { templateRoutes } from './routes/templates';
import { serveSite } from './site/serve-site';
import { Backlog } from './store/backlog';
import { isAway } from './store/store-error';
import { userRoutes } from './routes/users';
import { takeOnlyOwnChanges } from './take-only-own-changes';
import { useOneWorld } from './use-one-world';

/** Every route under /api, composed; what web/ calls has these types. */
function apiRoutes(deps: Deps, backlog: Backlog) {
  const needs = new NeedReader(deps);
  const presence = new PresenceReader(deps.store);
  return new OpenAPIHono<AppEnv>()
    .route('/', healthRoutes(deps, backlog))
    .route('/', catalogueRoutes(deps, presence))
    .route('/', stadsdelarRoutes(deps))
    .route('/', basemapRoutes(deps))
    .route('/', placesRoutes(deps))
    .route('/', promiseRoutes(deps))
    .route('/', offenceRoutes(deps))
    .route('/', gridRoutes(deps))
    .route('/', analysisLayerRoutes(deps))
    .route('/', presenceRoutes(deps, presence))
    .route('/', coverageRoutes(deps, needs))
    .route('/', suggestionRoutes(deps, needs))
    .route('/', followUpRoutes(deps))
    .route('/', statisticsRoutes(deps))
    .route('/', incidentsRoutes(deps))
    .route('/', analysisPatternRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', authRoutes(deps, backlog))
    .route('/', accountRoutes(deps))
    .route('/', userRoutes(deps))
    .route('/', auditRoutes(deps))
    .route('/', fieldRoutes(deps))
    .route('/', templateRoutes(deps))
    .route('/', planChangeRoutes(deps))
    .route('/', planCsvRoutes(deps))
    .route('/', feedRoutes(deps))
    .route('/', passRoutes(deps));
}

/** The whole server as one function from request to answer. */
export function createApp(deps: Deps) {
  const app = new OpenAPIHono<AppEnv>();
  const backlog = new Backlog(deps.log);
  app.use(async (c, next) => {
    c.set('requestId', randomUUID().slice(0, 8));
    c.set('address', readAddress(c, deps.isProxy));
    await next();
  });
  // what nobody will read is not worked out to its end, nor kept
  app.use(async (c, next) => {
    await next();
    if (c.req.method === 'HEAD') await c.res.body?.cancel();
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // the map draws its symbols into data: and blob: pictures
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // without TLS there is nothing to promise
      strictTransportSecurity: deps.origin.startsWith('https:') ? 'max-age=31536000' : false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    }),
  );
  app.use(answerToOwnName(deps.origin));
  app.use(checkAddress);
  app.use('/api/*', takeOnlyOwnChanges(deps.origin));
  app.use('/api/*', recordRefusals(deps));
  app.use('/api/*', authorise(deps.access, new LookLog(deps.store, backlog)));
  app.use('/api/*', checkBody);
  app.use('/api/*', useOneWorld(deps.live));

  const routed = app.route('/api', apiRoutes(deps, backlog));
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
  routed.use(serveSite(deps.site));
  routed.notFound((c) => c.json(describeProblem('not_found', languageOf(c)), 404));
  routed.onError((error, c) => answerError(error, c, deps.log));
  return routed;
}

/** How long to wait before asking again what could not be answered just now. */
const RETRY_AFTER_S = '5';

function answerError(error: Error, c: Context<AppEnv>, log: (message: string) => void): Response {
  const answer = describeError(error, c, log);
  if (answer.status === 503) answer.headers.set('Retry-After', RETRY_AFTER_S);
  return answer;
}

function describeError(error: Error, c: Context<AppEnv>, log: (message: string) => void): Response {
  const language = languageOf(c);
  // the sender left in the middle of a body, and nobody reads this
  if (error.message === 'aborted') return c.json(describeBadInput(NOT_JSON, language), 400);
  if (error instanceof Conflict)
    return c.json({ ...describeProblem(error.code, language), current: error.current }, error.status);
  if (error instanceof Refusal) return c.json(describeProblem(error.code, language), error.status);
  if (error instanceof BadInput) return c.json(describeBadInput(error, language), 400);
  if (error instanceof HTTPException && error.message.startsWith('Malformed JSON'))
    return c.json(describeBadInput(NOT_JSON, language), 400);
  if (error instanceof HTTPException && error.status < 500) return c.json(describeProblem('not_found', language), 404);
  // interrupted because it took too long, or because nobody waits for it any more
  if (error.name === 'TimeoutError') return c.json(describeProblem('timeout', language), 503);
  const id = c.var.requestId;
  // the secret in such an address is a key
  const path = c.req.path.replace(/\/(feeds|invitations)\/[^/]+/, '/$1/…');
  log(`${id} ${c.req.method} ${path}: ${error.stack ?? error.message}`);
  if (isAway(error)) return c.json(describeProblem('store_away', language), 503);
  return c.json({ error: { code: 'internal', message: PROBLEMS.internal[language].replace('{id}', id) } }, 500);
}

export type App = ReturnType<typeof createApp>;
