import { z } from '@hono/zod-openapi';
import { TRAVEL_MODES } from '../../data/terms/travel';
import { balanceRow } from './coverage';
import { date, instant, n, text, id, revision } from './fields';
import { MEASURES, needCard } from './need-card';
import { shiftDays, shiftHours } from './shift-hours';
import { strict } from './strict';

/** What a suggestion is made from; what is left out has the default that is written here. */
export const suggestionParameters = strict({
  week: z.string().max(20),
  /** ISO weekdays on which the shift begins */
  days: shiftDays.default([1, 2, 3, 4, 5, 6, 7]),
  teams: z.number().int().min(1).max(20).default(1),
  shift_from_min: shiftHours.shift_from_min.default(900),
  shift_to_min: shiftHours.shift_to_min.default(1380),
  hours: shiftHours.hours.default([]),
  /** how much of the shift no other task takes, above 0 to 1 */
  uncommitted_share: z.number().gt(0).max(1).default(0.25),
  visit_min: z.number().int().min(10).max(16).default(15),
  travel: z.enum(TRAVEL_MODES).default('walking'),
  /** minutes between any two places; only with travel 'fixed' */
  travel_min: z.number().min(0).max(60).default(6),
  by: z.enum(MEASURES).default('offences'),
  /** hard bounds on visits a shift */
  bounds: z
    .array(
      strict({
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
  /** visits that have been planned; what was planned may have been taken back since, and is then accepted anew */
  taken: z.array(z.string()),
  /** each acceptance, the last one last: visits that it planned, and the passes that it made of them */
  made: z.array(z.object({ visit_ids: z.array(z.string()), pass_ids: z.array(z.string()) })),
  result: z.object({
    week: z.string(),
    parameters: suggestionParameters.required({ seed: true }),
    card: needCard,
    /** of the visits and passes of the last four weeks that it took into account */
    history_digest: z.string(),
    shifts: z.array(
      z.object({
        date,
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
export const acceptedSuggestion = strict({
  revision,
  /** whether what is not accepted now stays as a draft, at its next revision; otherwise the draft has ended */
  keep_rest: z.boolean().default(false),
  visits: z
    .array(
      strict({
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

export const discardSuggestion = strict({ revision });
