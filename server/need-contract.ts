import { z } from '@hono/zod-openapi';
import { runCard } from './analysis-contract';
import { period } from './contract';
import { id, whole } from './fields';

/**
 * What goes over the wire about where presence is needed: need against what is planned, balance between stadsdelar, and
 * suggestions. A week has 56 slots of three hours on the wall clock, Monday 00–03 first: (weekday − 1) · 8 + hour / 3.
 */

const text = z.object({ sv: z.string(), en: z.string() });
const n = z.number().int().min(0);
const instant = z.iso.datetime().openapi({ description: 'an instant, UTC', example: '2026-01-05T17:00:00.000Z' });

const SLOTS = 56;
export const MEASURES = ['offences', 'harm'] as const;
const perSlot = z.array(z.number()).length(SLOTS);

/** What the need was worked out from. No clock in it: the same data give the same card. */
const needCard = runCard
  .pick({ data_version: true, program_version: true, synthetic: true, municipality: true, period: true })
  .extend({
    /** offences that take part in the need of stadsdelar */
    n_offences: n,
    /** of them near a named place */
    n_at_places: n,
    left_out: z.array(z.object({ reason: text, n })),
    weights: z.object({
      version: z.string(),
      title: text,
      n_weighted: n,
      n_not_weighted: n,
      /** null when harm may be gone by; else why not: too few offences have a weight */
      too_few: text.nullable(),
      cap: z.number().nullable(),
    }),
    /** how near a named place an offence has to lie, metres */
    radius_m: z.number(),
    /** with fewer in the period, nothing is said of a place */
    least_events: n,
    /** how it was worked out */
    method: z.array(text),
    sources: z.array(z.string()),
  });

const unit = {
  name: z.string(),
  stadsdel: z.string(),
  /** offences in the period */
  n,
  /** sum of weights, each at most the cap */
  harm: z.number(),
  /** share of the municipality's whole week, 0 to 1, in each slot: expected offences, shrunken */
  share_offences: perSlot,
  share_harm: perSlot,
  /** planned minutes of the week's passes in each slot */
  planned_min: z.array(n).length(SLOTS),
};

const gap = z.object({
  unit: z.enum(['stadsdel', 'place']),
  measure: z.enum(MEASURES),
  stadsdel: z.string(),
  /** null for the stadsdel as a whole */
  place: z.string().nullable(),
  name: z.string(),
  slot: z
    .number()
    .int()
    .min(0)
    .max(SLOTS - 1),
  weekday: z.number().int().min(1).max(7),
  hour_from: n,
  hour_to: n,
  /** the same on this week's clock, for a pass that begins there */
  from: instant,
  to: instant,
  share: z.number(),
  planned_min: n,
  /** a place: minutes planned for its stadsdel as a whole, which may or may not reach it */
  stadsdel_min: n,
  sentence: text,
});

const balanceRow = z.object({
  stadsdel: z.string(),
  name: z.string(),
  is_prioritised: z.boolean(),
  visits: n,
  planned_min: n,
  n,
  population: n,
  /** 0 to 1; null where there is nothing to have a share of */
  share_visits: z.number().nullable(),
  share_minutes: z.number().nullable(),
  share_offences: z.number().nullable(),
  share_harm: z.number().nullable(),
  share_population: z.number().nullable(),
  /** share of visits over each other share: more than twice or less than half, for a person to decide on */
  flags: z.array(
    z.object({
      against: z.enum(['offences', 'harm', 'population']),
      is: z.enum(['more', 'less']),
      ratio: z.number(),
      sentence: text,
    }),
  ),
});

const prioritised = z.object({
  stadsdelar: z.array(z.string()),
  planned_min: n,
  all_min: n,
  /** null when nothing is planned or nothing prioritised */
  share: z.number().nullable(),
  /** what the promise says; null when it says no number */
  target: z.number().nullable(),
  is_reached: z.boolean().nullable(),
  sentence: text,
});

/** GET /api/plan/coverage?week=… */
export const coverage = z.object({
  week: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** of the plan that was looked at */
  revision: n,
  card: needCard,
  /** why there is no need to show; null when there is */
  too_little: text.nullable(),
  sentence: text,
  stadsdelar: z.array(z.object(unit)),
  places: z.array(
    z.object({
      ...unit,
      place: z.string(),
      /** how far from the truth the place's point may be, metres */
      accuracy_m: z.number().nullable(),
      /** fewer than least_events: the shares are all 0 and nothing is said */
      too_little: text.nullable(),
      stadsdel_min: z.array(n).length(SLOTS),
    }),
  ),
  /** largest first, for each measure and kind of unit */
  gaps: z.array(gap),
  prioritised,
});

/** GET /api/plan/balance?week=… */
export const balance = z.object({
  week: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  revision: n,
  period,
  visits: n,
  planned_min: n,
  stadsdelar: z.array(balanceRow),
  prioritised,
  sentence: text,
});

export const TRAVEL_KMH = { walking: 5, cycling: 14, driving: 30 } as const;

/** What a suggestion is made from; what is left out has the default that is written here. */
export const suggestionParameters = z.strictObject({
  week: z.string().max(20),
  /** ISO weekdays on which the shift begins */
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
  teams: z.number().int().min(1).max(20).default(1),
  /** minutes after midnight on the wall clock; a shift that ends before it begins goes on past midnight */
  shift_from_min: z.number().int().min(0).max(1439).default(900),
  shift_to_min: z.number().int().min(1).max(1440).default(1380),
  /** how much of the shift no other task takes, above 0 to 1 */
  uncommitted_share: z.number().gt(0).max(1).default(0.25),
  visit_min: z.number().int().min(10).max(16).default(15),
  travel: z.enum(['walking', 'cycling', 'driving', 'fixed']).default('walking'),
  /** minutes between any two places; only with travel 'fixed' */
  travel_min: z.number().min(0).max(60).default(6),
  by: z.enum(MEASURES).default('offences'),
  /** hard bounds on visits a shift */
  bounds: z
    .array(
      z.strictObject({
        stadsdel: z.string(),
        min: z.number().int().min(0).max(50).default(0),
        max: z.number().int().min(0).max(50).nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
  /** what is drawn at random follows from it; without one, from the data and the week */
  seed: z
    .string()
    .min(1)
    .max(40)
    .regex(/^[\w-]+$/)
    .optional(),
  /** for the passes that an accepted suggestion makes */
  actor: z.string(),
  unit: z.string().max(80).nullable().default(null),
  activity: z.string(),
  staff: z.number().int().min(1).max(200).default(2),
});

const visit = z.object({
  visit_id: z.string(),
  place: z.string(),
  name: z.string(),
  stadsdel: z.string(),
  team: z.number().int().min(1),
  weekday: z.number().int().min(1).max(7),
  from: instant,
  to: instant,
  /** minutes from the team's last visit of the shift; 0 for its first */
  travel_min: n,
  /** why it is there */
  reason: text,
});

/** GET /api/suggestions/{suggestion_id}, and the answer to POST. `result` is the same bytes for the same input. */
export const suggestion = z.object({
  suggestion_id: z.string(),
  revision: n,
  status: z.enum(['draft', 'accepted', 'discarded']),
  created_at: instant,
  result: z.object({
    week: z.string(),
    parameters: suggestionParameters.required({ seed: true }),
    card: needCard,
    /** of the visits and passes of the last four weeks that it took into account */
    history_digest: z.string(),
    shifts: z.array(
      z.object({
        date: z.iso.date(),
        weekday: z.number().int(),
        budget_min: z.number(),
        mean_travel_min: z.number(),
        /** how many visits the budget gives */
        n_possible: n,
        n_planned: n,
        visit_min: n,
        travel_min: n,
        is_within_budget: z.boolean(),
        /** what could not be done as asked */
        remarks: z.array(text),
      }),
    ),
    visits: z.array(visit),
    not_planned: z.array(z.object({ place: z.string(), name: z.string(), stadsdel: z.string(), n, reason: text })),
    predictability: z.object({
      /** the least even place; null when too few visits to say */
      lowest: z.number().nullable(),
      warn_below: z.number(),
      places: z.array(
        z.object({
          place: z.string(),
          name: z.string(),
          n_visits: n,
          /** 0 always at the same hour, 1 as spread as can be; null below three visits */
          evenness: z.number().nullable(),
          is_warned: z.boolean(),
        }),
      ),
      /** visits by how near in clock time the nearest visit of the two days before was: under 30 min, 30–60, 60–120, more, none */
      gaps: z.array(n).length(5),
      sentence: text,
    }),
    balance: z.array(balanceRow),
    sentence: text,
    based_on: z.array(text),
    cannot_know: z.array(text),
  }),
});

/** POST /api/suggestions/{suggestion_id}/accept: the visits that a person keeps, as they want them. */
export const acceptedSuggestion = z.strictObject({
  revision: whole,
  visits: z
    .array(
      z.strictObject({
        visit_id: id,
        place: z.string(),
        from: instant,
        to: instant,
        unit: z.string().max(80).nullable().optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** What an accepted suggestion became. */
export const acceptedPasses = z.object({ pass_ids: z.array(z.string()), revision: n });
export const discardSuggestion = z.strictObject({ revision: whole });
