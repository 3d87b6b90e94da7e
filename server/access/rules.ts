import type { Role } from '../../data/terms/role';

/** What a route needs, declared once: who may ask, what is written down, what it takes, and how long its answer stands. */
export interface Rule {
  who: 'anyone' | readonly Role[];
  /** a right that an admin can give to somebody else than these */
  granted: 'import' | null;
  /**
   * Answers hold what only the police may see, and looks at that level are written down in the audit trail: one look within
   * ten minutes is a question, or a route, where a page asks something else with every choice.
   */
  looks: 'question' | 'route' | null;
  /** the answer follows from the data and the address alone, whoever asks: the reader may keep it until either changes */
  is_from_data: boolean;
  /** answers anyone the same, and is answered when nobody can be told apart since the store is away */
  is_blind: boolean;
  /** what a change may send; null where nothing is sent */
  takes: { type: string; bytes: number } | null;
}

/** The largest body that a change has use for. */
const JSON_BODY = { type: 'application/json', bytes: 256 * 1024 };

/** What a mail program sends to end mails (RFC 8058), and a form without a script. */
const FORM = { type: 'application/x-www-form-urlencoded', bytes: 1024 };

/** A part of a file that is imported. */
const FILE_PART = { type: 'application/octet-stream', bytes: 8 * 1024 * 1024 };

const ALL = ['police', 'planner', 'partner', 'admin'] as const;
/** those who may see where offences gather */
const ANALYSTS = ['police', 'planner', 'admin'] as const;
/** those who plan presence */
const PLANNERS = ['police', 'planner', 'partner', 'admin'] as const;
const POLICE = ['police', 'admin'] as const;
/** those who answer residents */
const MUNICIPALITY = ['planner', 'admin'] as const;
const ADMIN = ['admin'] as const;

const asks = (who: Rule['who'], more: Partial<Rule> = {}): Rule => ({
  who,
  granted: null,
  looks: null,
  is_from_data: false,
  is_blind: false,
  takes: null,
  ...more,
});
const sends = (who: Rule['who']): Rule => asks(who, { takes: JSON_BODY });
/** those who may bring data in: admins, and to whom one has given that right */
const imports = (takes: Rule['takes'] = null): Rule => asks(ADMIN, { granted: 'import', takes });
const fromData = (who: Rule['who']): Rule => asks(who, { is_from_data: true, is_blind: who === 'anyone' });
const watched = (who: readonly Role[]): Rule => asks(who, { looks: 'question' });
const watchedOnce = (who: readonly Role[]): Rule => asks(who, { looks: 'route' });
const watchedData = (who: readonly Role[]): Rule => asks(who, { looks: 'route', is_from_data: true });

/**
 * Every route with what it needs: the one place where that is decided. A route that is not named here answers to nobody.
 * What an answer holds beyond that depends on the release level (`releaseLevelOf`), and whose pass somebody may change
 * on `mayPlan`.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  'GET /api/health': asks('anyone', { is_blind: true }),
  'GET /api/openapi.json': fromData('anyone'),
  'GET /api/session': asks('anyone'),
  'GET /api/promise': asks('anyone'),
  'GET /api/stadsdelar': fromData('anyone'),
  'GET /api/basemap': fromData('anyone'),
  'GET /api/statistics': fromData('anyone'),
  'GET /api/incidents': fromData('anyone'),

  // signing in and out: the library has more routes, which answer to nobody
  'GET /api/sign-in': asks('anyone'),
  'POST /api/auth/sign-in/email': sends('anyone'),
  'POST /api/auth/sign-in/social': sends('anyone'),
  'GET /api/auth/callback/oidc': asks('anyone'),
  'GET /api/auth/magic-link/verify': asks('anyone'),
  'POST /api/auth/two-factor/verify-totp': sends('anyone'),
  'POST /api/auth/two-factor/verify-backup-code': sends('anyone'),
  'POST /api/auth/sign-out': sends('anyone'),
  // the secret in the address is the key
  'GET /api/invitations/:token': asks('anyone'),
  'POST /api/invitations/:token': sends('anyone'),

  // one's own account
  'POST /api/auth/change-password': sends(ALL),
  'POST /api/auth/two-factor/enable': sends(ALL),
  'POST /api/auth/two-factor/disable': sends(ALL),
  'POST /api/auth/two-factor/generate-backup-codes': sends(ALL),
  'GET /api/account': asks(ALL),
  'GET /api/sessions': asks(ALL),
  'DELETE /api/sessions/:session_id': sends(ALL),

  'GET /api/catalogue': asks(ALL),
  'GET /api/places': fromData(ALL),
  'GET /api/search': fromData(ALL),
  'GET /api/where': fromData(ALL),
  'GET /api/environment': fromData(ALL),
  'GET /api/tiles/:set': fromData(ALL),
  'GET /api/tiles/:set/:z/:x/:y': asks(ALL),
  'GET /api/presence': asks(ALL),
  'GET /api/presence/by-week': asks(ALL),

  'GET /api/offences/by-stadsdel': watchedData(ANALYSTS),
  'GET /api/offences/by-category': watchedData(ANALYSTS),
  'GET /api/offences/by-month': watchedData(ANALYSTS),
  'GET /api/offences/by-hour': watchedData(ANALYSTS),
  'GET /api/offences/grid': watchedData(ANALYSTS),
  // the map as a file
  'GET /api/offences/map.gpkg': watched(ANALYSTS),
  // calls for service: beside offences, for those who see where these gather
  'GET /api/service-calls': watchedData(ANALYSTS),
  'GET /api/service-calls/grid': watchedData(ANALYSTS),
  'GET /api/grid/:cell_size': fromData(ANALYSTS),
  'GET /api/analysis/layer': watchedData(ANALYSTS),
  'GET /api/analysis/cell': watchedData(ANALYSTS),
  'GET /api/analysis/accuracy': watchedData(ANALYSTS),
  'GET /api/analysis/clusters': watchedData(ANALYSTS),
  'GET /api/analysis/time': watchedData(ANALYSTS),
  'GET /api/analysis/near-repeat': watchedData(ANALYSTS),
  'GET /api/analysis/concentration': watchedData(ANALYSTS),
  'GET /api/analysis/streets': watchedData(ANALYSTS),
  'GET /api/analysis/school-routes': watchedData(ANALYSTS),
  'GET /api/analysis/street': watchedData(ANALYSTS),
  'GET /api/analysis/street-accuracy': watchedData(ANALYSTS),

  // passes: what is read is cut to the release level, what is written to one's own
  'GET /api/passes': watched(ALL),
  'GET /api/passes/:pass_id': watched(ALL),
  'POST /api/passes': sends(PLANNERS),
  'PUT /api/passes/:pass_id': sends(PLANNERS),
  'DELETE /api/passes/:pass_id': sends(PLANNERS),
  'POST /api/passes/copy-week': sends(PLANNERS),
  'POST /api/passes/together': sends(PLANNERS),
  'GET /api/templates': watchedOnce(PLANNERS),
  'POST /api/templates': sends(PLANNERS),
  'DELETE /api/templates/:template_id': sends(PLANNERS),
  'POST /api/templates/:template_id/apply': sends(PLANNERS),
  'GET /api/shift-hours': watchedOnce(PLANNERS),
  'PUT /api/shift-hours': sends(PLANNERS),
  'GET /api/plan/changes': watchedOnce(ALL),
  'GET /api/plan/passes.csv': watched(ALL),

  'GET /api/plan/coverage': watched(POLICE),
  'GET /api/plan/balance': watched(ANALYSTS),
  'POST /api/suggestions': sends(POLICE),
  'GET /api/suggestions/:suggestion_id': watched(POLICE),
  'POST /api/suggestions/:suggestion_id/accept': sends(POLICE),
  'POST /api/suggestions/:suggestion_id/discard': sends(POLICE),

  'GET /api/field/passes': watched(ALL),
  'POST /api/field/reports': sends(ALL),

  'GET /api/follow-up': watched(ANALYSTS),
  'GET /api/follow-up/effect': watched(ANALYSTS),
  'GET /api/follow-up/dosage': watched(ANALYSTS),

  // what was promised, done and decided: per stadsdel and named place, as everybody who co-operates may see it
  'GET /api/promises': asks(ALL),
  'GET /api/promises/:promise_id': asks(ALL),
  'POST /api/promises': sends(ANALYSTS),
  'PUT /api/promises/:promise_id': sends(ANALYSTS),
  'DELETE /api/promises/:promise_id': sends(ANALYSTS),
  'POST /api/promises/:promise_id/activities': sends(ANALYSTS),
  'PUT /api/promises/:promise_id/activities/:activity_id': sends(ANALYSTS),
  'DELETE /api/promises/:promise_id/activities/:activity_id': sends(ANALYSTS),
  'PUT /api/promises/:promise_id/activities/:activity_id/verdict': sends(ANALYSTS),

  // places: offences for analysts, presence at police level
  'GET /api/place-register': watchedOnce(ALL),
  'GET /api/place-register/:place_id': watched(ALL),
  'POST /api/place-register': sends(ANALYSTS),
  'PUT /api/place-register/:place_id': sends(ANALYSTS),

  // an area of one's own: offences for analysts, presence at police level
  'GET /api/area': watched(ANALYSTS),

  // measures: what is done, for everybody who co-operates; whether it helped, for those who may see offences
  'GET /api/measures': asks(ALL),
  'GET /api/measures/:measure_id/effect': watched(ANALYSTS),
  'POST /api/measures': sends(ANALYSTS),
  'PUT /api/measures/:measure_id': sends(ANALYSTS),
  'DELETE /api/measures/:measure_id': sends(ANALYSTS),

  // trials by lot: where the police are to be and not to be
  'GET /api/trials': watchedOnce(POLICE),
  'GET /api/trials/:trial_id/result': watched(POLICE),
  'POST /api/trials': sends(POLICE),
  'PUT /api/trials/:trial_id': sends(POLICE),
  'POST /api/trials/:trial_id/stop': sends(POLICE),
  'DELETE /api/trials/:trial_id': sends(POLICE),

  // the weekly meeting of police and municipality
  'GET /api/weekly': watchedOnce(ANALYSTS),
  'GET /api/weekly/:weekly_id': watched(ANALYSTS),
  'POST /api/weekly': sends(ANALYSTS),
  'PUT /api/weekly/:weekly_id': sends(ANALYSTS),

  // what lag (2023:196) asks of the municipality
  'GET /api/law-pack': asks(ANALYSTS),
  'GET /api/law-pack/:pack_id': watched(ANALYSTS),
  'GET /api/law-pack/:pack_id/document': watched(ANALYSTS),
  'POST /api/law-pack': sends(ANALYSTS),
  'PUT /api/law-pack/:pack_id': sends(ANALYSTS),
  'POST /api/law-pack/:pack_id/approve': sends(ANALYSTS),
  'DELETE /api/law-pack/:pack_id': sends(ANALYSTS),

  // three voices on what to put first, and what was decided
  'GET /api/priorities': watchedOnce(ANALYSTS),
  'POST /api/priorities': sends(ANALYSTS),
  'PUT /api/priorities/:decision_id': sends(ANALYSTS),

  // how good the data are, and what has been chosen about how they are read
  'GET /api/quality': watchedOnce(ANALYSTS),
  'POST /api/quality/choices': sends(POLICE),
  'DELETE /api/quality/choices/:choice_id': sends(POLICE),

  // addresses of offences that the register did not know
  'GET /api/addresses': watchedOnce(POLICE),
  'POST /api/addresses/mends': sends(POLICE),
  'DELETE /api/addresses/mends/:address': sends(POLICE),

  // what residents have told
  'GET /api/reports': watchedOnce(MUNICIPALITY),
  'GET /api/reports/:report_id/photos/:photo_id': watched(MUNICIPALITY),
  'PUT /api/reports/:report_id': sends(MUNICIPALITY),
  'PUT /api/reports/:report_id/merged': sends(MUNICIPALITY),

  // what everybody may read: published by whoever administers, never by itself
  'GET /api/publications': asks(ADMIN),
  'GET /api/publications/preview': watched(ADMIN),
  'GET /api/publications/progress': asks(ADMIN),
  // data in: files that somebody sends are their own until they are put in place
  'GET /api/imports': imports(),
  // what is in force is an admin's to change back
  'POST /api/imports/:number/undo': sends(ADMIN),
  'POST /api/imports/:number/restore': sends(ADMIN),
  'GET /api/deliveries': asks(ADMIN),
  'POST /api/deliveries/:delivery_id/take': sends(ADMIN),
  'POST /api/deliveries/:delivery_id/refuse': sends(ADMIN),
  'POST /api/imports/empty': sends(ADMIN),
  'GET /api/imports/drafts': imports(),
  'POST /api/imports/drafts': imports(JSON_BODY),
  'GET /api/imports/drafts/:draft_id': imports(),
  'PUT /api/imports/drafts/:draft_id': imports(JSON_BODY),
  'DELETE /api/imports/drafts/:draft_id': imports(JSON_BODY),
  'PUT /api/imports/drafts/:draft_id/files/:file': imports(FILE_PART),
  'POST /api/imports/drafts/:draft_id/run': imports(JSON_BODY),
  'DELETE /api/imports/drafts/:draft_id/run': imports(JSON_BODY),
  'POST /api/imports/drafts/:draft_id/accept': imports(JSON_BODY),
  'GET /api/imports/drafts/:draft_id/rejected.csv': imports(),
  'POST /api/publications': sends(ADMIN),
  'POST /api/publications/draft': sends(ADMIN),
  'DELETE /api/publications/draft': sends(ADMIN),
  // what would be public is shown inside first
  'GET /api/publications/draft/page': asks(ANALYSTS),
  'POST /api/publications/recipe': sends(ADMIN),
  'DELETE /api/publications/recipe': sends(ADMIN),
  'POST /api/publications/:version/restore': sends(ADMIN),
  'POST /api/publications/withdrawals': sends(ADMIN),

  // meetings: others' without place and time of day
  'GET /api/meetings': asks(ALL),
  'PUT /api/meetings/:pass_id/outcome': sends(PLANNERS),
  'POST /api/passes/series': sends(PLANNERS),

  'GET /api/feeds': asks(ALL),
  'POST /api/feeds': sends(ALL),
  'DELETE /api/feeds/:feed_id': sends(ALL),
  // the secret in the address is the key
  'GET /api/feeds/:secret/calendar.ics': asks('anyone'),

  // what one is told of; the signed link in a mail ends it
  'GET /api/notices': watchedOnce(ALL),
  'PUT /api/notices': sends(ALL),
  'POST /api/notices/seen': sends(ALL),
  'GET /api/notices/stop/:token': asks('anyone'),
  'POST /api/notices/stop/:token': asks('anyone', { takes: FORM }),

  'GET /api/views': asks(ALL),
  'POST /api/views': sends(ALL),
  'PUT /api/views/:view_id': sends(ALL),
  'DELETE /api/views/:view_id': sends(ALL),

  'GET /api/users': watchedOnce(ADMIN),
  'POST /api/users': sends(ADMIN),
  'PUT /api/users/:user_id': sends(ADMIN),
  'POST /api/users/:user_id/invitation': sends(ADMIN),
  'GET /api/users/:user_id/sessions': watched(ADMIN),
  'DELETE /api/users/:user_id/sessions': sends(ADMIN),
  'DELETE /api/users/:user_id/second-factor': sends(ADMIN),
  'DELETE /api/users/:user_id/feeds': sends(ADMIN),
  'GET /api/audit': watched(ADMIN),
  'GET /api/audit.csv': watched(ADMIN),
};
