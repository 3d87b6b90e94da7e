import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { NeedReader } from '../need/read-need';
import { PresenceReader } from '../presence/read-presence';
import { accountRoutes } from './account';
import { addressRoutes } from './addresses';
import { analysisLayerRoutes } from './analysis-layers';
import { analysisPatternRoutes } from './analysis-patterns';
import { analysisStreetRoutes } from './analysis-streets';
import { areaRoutes } from './area';
import { auditRoutes } from './audit';
import { authRoutes } from './auth';
import { basemapRoutes } from './basemap';
import { catalogueRoutes } from './catalogue';
import { coverageRoutes } from './coverage';
import { deliveryRoutes } from './deliveries';
import { environmentRoutes } from './environment';
import { feedRoutes } from './feeds';
import { fieldRoutes } from './field';
import { followUpRoutes } from './follow-up';
import { gridRoutes } from './grid';
import { healthRoutes } from './health';
import { incidentsRoutes } from './incidents';
import { serviceCallRoutes } from './service-calls';
import { offenceRoutes } from './offences';
import { lawPackRoutes } from './law-pack';
import { mapFileRoutes } from './map-file';
import { measureRoutes } from './measures';
import { meetingRoutes } from './meetings';
import { noticeRoutes } from './notices';
import { passRoutes } from './passes';
import { placeRegisterRoutes } from './place-register';
import { placesRoutes } from './places';
import { planChangeRoutes } from './plan-changes';
import { planCsvRoutes } from './plan-csv';
import { presenceRoutes } from './presence';
import { promiseRoutes } from './promise';
import { promisesRoutes } from './promises';
import { publicationRoutes } from './publications';
import { qualityRoutes } from './quality';
import { reportRoutes } from './reports';
import { searchRoutes } from './search';
import { sessionRoutes } from './session';
import { stadsdelarRoutes } from './stadsdelar';
import { statisticsRoutes } from './statistics';
import { suggestionRoutes } from './suggestions';
import { shiftHoursRoutes } from './shift-hours';
import { templateRoutes } from './templates';
import { tileRoutes } from './tiles';
import { importDraftRoutes } from './import-drafts';
import { importRunRoutes } from './import-runs';
import { importRoutes } from './imports';
import { userRoutes } from './users';
import { priorityRoutes } from './priorities';
import { weeklyRoutes } from './weekly';
import { trialRoutes } from './trials';
import { viewRoutes } from './views';
import { StreetNetwork } from '../streets/street-network';
import type { DeferredWrites } from '../store/deferred-writes';

/** Every route under /api, composed; what web/ calls has these types. */
export function apiRoutes(deps: Deps, deferred: DeferredWrites) {
  const needs = new NeedReader(deps);
  const presence = new PresenceReader(deps.store);
  const streets = new StreetNetwork(deps.pack, deps.territory);
  return new OpenAPIHono<AppEnv>()
    .route('/', healthRoutes(deps, deferred))
    .route('/', catalogueRoutes(deps, presence))
    .route('/', stadsdelarRoutes(deps))
    .route('/', basemapRoutes(deps))
    .route('/', placesRoutes(deps))
    .route('/', tileRoutes(deps))
    .route('/', environmentRoutes(deps))
    .route('/', searchRoutes(deps))
    .route('/', promiseRoutes(deps))
    .route('/', promisesRoutes(deps))
    .route('/', meetingRoutes(deps))
    .route('/', placeRegisterRoutes(deps, streets))
    .route('/', areaRoutes(deps))
    .route('/', measureRoutes(deps))
    .route('/', trialRoutes(deps))
    .route('/', weeklyRoutes(deps))
    .route('/', lawPackRoutes(deps))
    .route('/', priorityRoutes(deps))
    .route('/', qualityRoutes(deps))
    .route('/', addressRoutes(deps))
    .route('/', reportRoutes(deps))
    .route('/', publicationRoutes(deps))
    .route('/', offenceRoutes(deps))
    .route('/', mapFileRoutes(deps, streets))
    .route('/', gridRoutes(deps))
    .route('/', analysisLayerRoutes(deps))
    .route('/', presenceRoutes(deps, presence))
    .route('/', coverageRoutes(deps, needs))
    .route('/', suggestionRoutes(deps, needs))
    .route('/', followUpRoutes(deps, needs))
    .route('/', statisticsRoutes(deps))
    .route('/', incidentsRoutes(deps))
    .route('/', serviceCallRoutes(deps))
    .route('/', analysisPatternRoutes(deps))
    .route('/', analysisStreetRoutes(deps, streets))
    .route('/', sessionRoutes(deps))
    .route('/', authRoutes(deps, deferred))
    .route('/', accountRoutes(deps))
    .route('/', userRoutes(deps))
    .route('/', importRoutes(deps))
    .route('/', deliveryRoutes(deps))
    .route('/', importDraftRoutes(deps))
    .route('/', importRunRoutes(deps))
    .route('/', auditRoutes(deps))
    .route('/', fieldRoutes(deps, needs))
    .route('/', templateRoutes(deps))
    .route('/', shiftHoursRoutes(deps))
    .route('/', planChangeRoutes(deps))
    .route('/', planCsvRoutes(deps))
    .route('/', feedRoutes(deps))
    .route('/', viewRoutes(deps))
    .route('/', noticeRoutes(deps))
    .route('/', passRoutes(deps));
}
