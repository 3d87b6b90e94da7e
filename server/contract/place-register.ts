import { z } from '@hono/zod-openapi';
import type { MultiPolygon, Polygon } from 'geojson';
import { SEEN } from '../../data/terms/field-report';
import { PLACE_STATUSES, REGISTER_KINDS } from '../../data/terms/place-register';
import { REPORT_CATEGORIES } from '../../data/terms/report';
import { date, instant, n, period, text, whole, revision } from './fields';
import { meeting } from './meetings';
import { strict } from './strict';

/** What goes over the wire about the register of places (brottsutsatta platser) that police and municipality work with. */

const geometry = z
  .custom<Polygon>((value) => typeof value === 'object' && value !== null && 'coordinates' in value)
  .openapi({ type: 'object', description: 'Polygon, degrees' });

const [lng, lat] = [z.number().min(-180).max(180), z.number().min(-90).max(90)];

/**
 * Where a place is: drawn, a gathering that an analysis has found, round a named place, a square of the grid, the stretch
 * of street nearest to a point, or a whole stadsdel.
 */
const outlineFrom = z.union([
  strict({ from: z.literal('drawn'), area: geometry }),
  strict({ from: z.literal('cluster'), area: geometry }),
  strict({ from: z.literal('street'), lng, lat }),
  strict({ from: z.literal('place'), place: z.string().max(100), radius_m: z.number().int().min(30).max(300) }),
  strict({ from: z.literal('square'), cell_size: whole, cell: whole }),
  strict({ from: z.literal('stadsdel'), stadsdel: z.string().max(100) }),
]);

const member = strict({ organisation: z.string().trim().min(1).max(120), role: z.string().trim().max(120) });

const placeFields = {
  name: z.string().trim().min(1).max(80),
  kind: z.enum(REGISTER_KINDS),
  /** who takes part in the co-operation round the place: organisations and functions, never residents */
  members: z.array(member).max(30),
  status: z.enum(PLACE_STATUSES),
};

/** POST /api/place-register */
export const newPlace = strict({ ...placeFields, outline: outlineFrom, reason: z.string().trim().max(500) });

/** PUT /api/place-register/:place_id, on top of a revision: `outline` null where it stays, `reason` of a new status. */
export const changedPlace = strict({
  ...placeFields,
  outline: outlineFrom.nullable(),
  reason: z.string().trim().max(500),
  revision,
});

const placeInShort = z.object({
  place_id: z.string(),
  revision: n,
  ...placeFields,
  stadsdel: z.string(),
  /** code of the place of the map that it is made from, which passes can be planned at; null for one of its own outline */
  pack_place: z.string().nullable(),
  outline: z
    .custom<Polygon | MultiPolygon>()
    .openapi({ type: 'object', description: 'Polygon or MultiPolygon, degrees' }),
  area_m2: n,
});

/** What is known of offences; null for those who may not see where offences gather. */
const repeat = z.object({
  n: n.openapi({ description: 'reported offences within the outline in the period' }),
  /** of all that have a place: 0 to 1 */
  share: z.number(),
  /** passes to the place that were carried out in the period; null for those who may not see micro places */
  n_passes: n.nullable(),
  /** what a promise of the year says of it */
  n_promised: n,
  /** measures there that have begun */
  n_measures: n,
});

/** GET /api/place-register: repeat places first, for those who may see offences. */
export const placeRegister = z.object({
  period,
  may_change: z.boolean(),
  revision: n,
  n_offences: n.nullable(),
  sentence: text.nullable(),
  places: z.array(placeInShort.extend({ repeat: repeat.nullable() })),
});

export const offencesThere = z.object({
  n,
  n_before: n,
  /** in per cent against the same time a year before, with its interval; null where there are too few */
  change: z.object({ change_pct: z.number(), low_pct: z.number(), high_pct: z.number() }).nullable(),
  month: z.array(z.string()),
  n_by_month: z.array(n),
  n_by_category: z.array(z.object({ category: z.string(), n })),
  /** 24 counts, of offences whose hour is known */
  n_by_hour: z.array(n).length(24),
  /** the six hours of the day that hold most, and the interval of their share; null where there are too few */
  hot_hours: z
    .object({ from: z.number().int(), to: z.number().int(), share: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  sentence: text,
});

/** What is planned and was carried out, of late and soon. */
export const presenceThere = z.object({
  n_planned: n,
  n_done: n,
  /** carried out there, and not planned there */
  n_unplanned: n,
  n_ahead: n,
  planned_min: n,
  delivered_min: n,
  last: date.nullable(),
  next: date.nullable(),
});

/** What residents and the field have told of a place in the last year: how often, never in whose words. */
const observationsThere = z.object({
  n_reports: n.openapi({
    description: 'reports by residents whose point lies there, also those put together with another',
  }),
  n_open: n.openapi({ description: 'of these, what still waits for something to be done' }),
  n_by_category: z.array(z.object({ category: z.enum(REPORT_CATEGORIES), n })),
  /** what visits of the last twelve weeks have seen there; null for those who may not see presence at a place */
  n_by_seen: z.array(z.object({ seen: z.enum(SEEN), n })).nullable(),
});

/** GET /api/place-register/:place_id: everything known of a place that its reader may see. */
export const placeCard = z.object({
  period,
  may_change: z.boolean(),
  revision: n,
  place: placeInShort,
  history: z.array(
    z.object({ status: z.enum(PLACE_STATUSES), reason: z.string(), decided_by: text, decided_at: instant }),
  ),
  /** null for those who may not see where offences gather */
  offences: offencesThere.nullable(),
  /** null for those who may not see presence at a place */
  presence: presenceThere.nullable(),
  promises: z.array(z.object({ promise_id: z.string(), year: z.number().int(), title: text, sentence: text })),
  /** null for those who may not see where offences gather */
  observations: observationsThere.nullable(),
  /** dialogues, walks and forums there that the reader may see the place of: the last that say what came of them, and those to come */
  meetings: z.array(meeting),
});

export const placeConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: placeCard,
});
