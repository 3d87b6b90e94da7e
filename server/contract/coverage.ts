import { z } from '@hono/zod-openapi';
import { date, n, instant, text, period } from './fields';
import { perSlot, SLOTS, MEASURES, needCard } from './need-card';

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

export const balanceRow = z.object({
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
  from: date,
  to: date,
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
  /** where the lots of trials say that nobody is to be: no gaps are told there on those days */
  off_by_lot: z.array(z.object({ trial: z.string(), place: z.string(), name: z.string(), dates: z.array(date) })),
  prioritised,
});

/** GET /api/plan/balance?week=… */
export const balance = z.object({
  week: z.string(),
  from: date,
  to: date,
  revision: n,
  period,
  visits: n,
  planned_min: n,
  stadsdelar: z.array(balanceRow),
  prioritised,
  sentence: text,
});
