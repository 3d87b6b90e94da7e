import type { Role } from './roles';

type Who = 'anyone' | readonly Role[];

const ALL: Who = ['police', 'planner', 'partner', 'admin'];
/** those who may see where offences gather */
const ANALYSTS: Who = ['police', 'planner', 'admin'];
/** those who plan presence */
const PLANNERS: Who = ['police', 'planner', 'partner', 'admin'];
const POLICE: Who = ['police', 'admin'];
const ADMIN: Who = ['admin'];

/**
 * Who may ask for what: the one place where that is decided. A route that is not named here answers to nobody.
 * What an answer holds beyond that depends on the release level (`releaseLevelOf`), and whose pass somebody may change
 * on `mayPlan`.
 */
export const RULES: Readonly<Record<string, Who>> = {
  'GET /api/health': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /api/session': 'anyone',
  'GET /api/promise': 'anyone',
  'GET /api/stadsdelar': 'anyone',
  'GET /api/basemap': 'anyone',
  'GET /api/statistics': 'anyone',
  'GET /api/incidents': 'anyone',
  // better-auth's own: signing in and out, and one's own sessions and second factor
  'ALL /api/auth/*': 'anyone',

  'GET /api/catalogue': ALL,
  'GET /api/places': ALL,
  'GET /api/presence': ALL,
  'GET /api/presence/by-week': ALL,

  'GET /api/offences/by-stadsdel': ANALYSTS,
  'GET /api/offences/by-month': ANALYSTS,
  'GET /api/offences/by-hour': ANALYSTS,
  'GET /api/offences/grid': ANALYSTS,
  'GET /api/grid/:cell_size': ANALYSTS,
  'GET /api/analysis/layer': ANALYSTS,
  'GET /api/analysis/cell': ANALYSTS,
  'GET /api/analysis/accuracy': ANALYSTS,
  'GET /api/analysis/clusters': ANALYSTS,
  'GET /api/analysis/time': ANALYSTS,
  'GET /api/analysis/near-repeat': ANALYSTS,
  'GET /api/analysis/concentration': ANALYSTS,

  // passes: what is read is cut to the release level, what is written to one's own
  'GET /api/passes': ALL,
  'GET /api/passes/:pass_id': ALL,
  'POST /api/passes': PLANNERS,
  'PUT /api/passes/:pass_id': PLANNERS,
  'DELETE /api/passes/:pass_id': PLANNERS,
  'POST /api/passes/copy-week': PLANNERS,
  'GET /api/templates': PLANNERS,
  'POST /api/templates': PLANNERS,
  'DELETE /api/templates/:template_id': PLANNERS,
  'POST /api/templates/:template_id/apply': PLANNERS,
  'GET /api/plan/changes': ALL,
  'GET /api/plan/passes.csv': ALL,

  'GET /api/plan/coverage': POLICE,
  'GET /api/plan/balance': ANALYSTS,
  'POST /api/suggestions': POLICE,
  'GET /api/suggestions/:suggestion_id': POLICE,
  'POST /api/suggestions/:suggestion_id/accept': POLICE,
  'POST /api/suggestions/:suggestion_id/discard': POLICE,

  'GET /api/field/passes': ALL,
  'POST /api/field/reports': ALL,

  'GET /api/follow-up': ANALYSTS,
  'GET /api/follow-up/effect': ANALYSTS,

  'GET /api/feeds': ALL,
  'POST /api/feeds': ALL,
  'DELETE /api/feeds/:feed_id': ALL,
  // the secret in the address is the key
  'GET /api/feeds/:secret/calendar.ics': 'anyone',

  'GET /api/users': ADMIN,
  'POST /api/users': ADMIN,
  'PUT /api/users/:user_id': ADMIN,
  'POST /api/users/:user_id/invitation': ADMIN,
  'GET /api/audit': ADMIN,
  'GET /api/audit.csv': ADMIN,
};
