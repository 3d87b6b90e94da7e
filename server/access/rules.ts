import type { Role } from './roles';

type Who = 'anyone' | readonly Role[];

/** A route whose answers hold what only the police may see: looks at that level are written down in the audit trail. */
interface Watched {
  who: readonly Role[];
  /** what is one look within ten minutes: a question, or a route, where a page asks something else with every choice */
  looks: 'question' | 'route';
}
export type Rule = Who | Watched;

const ALL = ['police', 'planner', 'partner', 'admin'] as const;
/** those who may see where offences gather */
const ANALYSTS = ['police', 'planner', 'admin'] as const;
/** those who plan presence */
const PLANNERS = ['police', 'planner', 'partner', 'admin'] as const;
const POLICE = ['police', 'admin'] as const;
const ADMIN = ['admin'] as const;

const watched = (who: readonly Role[]): Watched => ({ who, looks: 'question' });
const watchedOnce = (who: readonly Role[]): Watched => ({ who, looks: 'route' });

/**
 * Who may ask for what: the one place where that is decided. A route that is not named here answers to nobody.
 * What an answer holds beyond that depends on the release level (`releaseLevelOf`), and whose pass somebody may change
 * on `mayPlan`.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  'GET /api/health': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /api/session': 'anyone',
  'GET /api/promise': 'anyone',
  'GET /api/stadsdelar': 'anyone',
  'GET /api/basemap': 'anyone',
  'GET /api/statistics': 'anyone',
  'GET /api/incidents': 'anyone',

  // signing in and out: the library has more routes, which answer to nobody
  'GET /api/sign-in': 'anyone',
  'POST /api/auth/sign-in/email': 'anyone',
  'POST /api/auth/sign-in/social': 'anyone',
  'GET /api/auth/callback/oidc': 'anyone',
  'GET /api/auth/magic-link/verify': 'anyone',
  'POST /api/auth/two-factor/verify-totp': 'anyone',
  'POST /api/auth/two-factor/verify-backup-code': 'anyone',
  'POST /api/auth/sign-out': 'anyone',
  // the secret in the address is the key
  'GET /api/invitations/:token': 'anyone',
  'POST /api/invitations/:token': 'anyone',

  // one's own account
  'POST /api/auth/change-password': ALL,
  'POST /api/auth/two-factor/enable': ALL,
  'POST /api/auth/two-factor/disable': ALL,
  'POST /api/auth/two-factor/generate-backup-codes': ALL,
  'GET /api/account': ALL,
  'GET /api/sessions': ALL,
  'DELETE /api/sessions/:session_id': ALL,

  'GET /api/catalogue': ALL,
  'GET /api/places': ALL,
  'GET /api/tiles/:set': ALL,
  'GET /api/tiles/:set/:z/:x/:y': ALL,
  'GET /api/presence': ALL,
  'GET /api/presence/by-week': ALL,

  'GET /api/offences/by-stadsdel': watchedOnce(ANALYSTS),
  'GET /api/offences/by-category': watchedOnce(ANALYSTS),
  'GET /api/offences/by-month': watchedOnce(ANALYSTS),
  'GET /api/offences/by-hour': watchedOnce(ANALYSTS),
  'GET /api/offences/grid': watchedOnce(ANALYSTS),
  'GET /api/grid/:cell_size': ANALYSTS,
  'GET /api/analysis/layer': watchedOnce(ANALYSTS),
  'GET /api/analysis/cell': watchedOnce(ANALYSTS),
  'GET /api/analysis/accuracy': watchedOnce(ANALYSTS),
  'GET /api/analysis/clusters': watchedOnce(ANALYSTS),
  'GET /api/analysis/time': watchedOnce(ANALYSTS),
  'GET /api/analysis/near-repeat': watchedOnce(ANALYSTS),
  'GET /api/analysis/concentration': watchedOnce(ANALYSTS),

  // passes: what is read is cut to the release level, what is written to one's own
  'GET /api/passes': watched(ALL),
  'GET /api/passes/:pass_id': watched(ALL),
  'POST /api/passes': PLANNERS,
  'PUT /api/passes/:pass_id': PLANNERS,
  'DELETE /api/passes/:pass_id': PLANNERS,
  'POST /api/passes/copy-week': PLANNERS,
  'GET /api/templates': watchedOnce(PLANNERS),
  'POST /api/templates': PLANNERS,
  'DELETE /api/templates/:template_id': PLANNERS,
  'POST /api/templates/:template_id/apply': PLANNERS,
  'GET /api/plan/changes': watchedOnce(ALL),
  'GET /api/plan/passes.csv': watched(ALL),

  'GET /api/plan/coverage': watched(POLICE),
  'GET /api/plan/balance': watched(ANALYSTS),
  'POST /api/suggestions': POLICE,
  'GET /api/suggestions/:suggestion_id': watched(POLICE),
  'POST /api/suggestions/:suggestion_id/accept': POLICE,
  'POST /api/suggestions/:suggestion_id/discard': POLICE,

  'GET /api/field/passes': watched(ALL),
  'POST /api/field/reports': ALL,

  'GET /api/follow-up': watched(ANALYSTS),
  'GET /api/follow-up/effect': watched(ANALYSTS),

  'GET /api/feeds': ALL,
  'POST /api/feeds': ALL,
  'DELETE /api/feeds/:feed_id': ALL,
  // the secret in the address is the key
  'GET /api/feeds/:secret/calendar.ics': 'anyone',

  'GET /api/users': watchedOnce(ADMIN),
  'POST /api/users': ADMIN,
  'PUT /api/users/:user_id': ADMIN,
  'POST /api/users/:user_id/invitation': ADMIN,
  'GET /api/users/:user_id/sessions': watched(ADMIN),
  'DELETE /api/users/:user_id/sessions': ADMIN,
  'DELETE /api/users/:user_id/second-factor': ADMIN,
  'DELETE /api/users/:user_id/feeds': ADMIN,
  'GET /api/audit': watched(ADMIN),
  'GET /api/audit.csv': watched(ADMIN),
};
