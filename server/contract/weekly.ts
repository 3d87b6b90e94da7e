import { z } from '@hono/zod-openapi';
import { MEASURE_PHASES } from '../../data/terms/measure';
import { date, instant, n, period, revision, text } from './fields';
import { strict } from './strict';

/** What goes over the wire about the weekly meeting (EST) of police and municipality: its sheet, and what was decided. */

const change = z.object({ change_pct: z.number(), low_pct: z.number(), high_pct: z.number() }).nullable();

/** One time against the same a year before; `is_sure` where the difference holds with all that was looked at reckoned with. */
const compared = z.object({ n, n_before: n, change, is_sure: z.boolean() });
const row = { week: compared, month: compared, year: compared };
const windows = z.enum(['week', 'month', 'year']);

const sheet = z.object({
  held_on: date,
  /** the last days, of which reports still come in, are left out */
  counted_to: date.openapi({ description: 'exclusive' }),
  periods: z.record(windows, z.object({ now: period, before: period })),
  /** false where the data do not hold the year before */
  is_comparable: z.boolean(),
  n_tests: n,
  sentence: text,
  total: z.object(row),
  stadsdelar: z.array(z.object({ stadsdel: z.string(), ...row })),
  categories: z.array(z.object({ category: z.string(), ...row })),
  /** every difference that is sure, of the whole, a stadsdel, a category, or both together */
  standing_out: z.array(
    z.object({
      stadsdel: z.string().nullable(),
      category: z.string().nullable(),
      window: windows,
      n,
      n_before: n,
      change,
    }),
  ),
  /** places of the register with more in four weeks than is usual there, beyond chance */
  growing: z.array(
    z.object({
      place_id: z.string(),
      name: z.string(),
      /** in which it lies, and the named place of the map that it is about; '' and null in sheets kept before they were told */
      stadsdel: z.string().default(''),
      place: z.string().nullable().default(null),
      n,
      n_usual: z.number(),
    }),
  ),
  n_places: n,
  /** chains of burglaries near in time and place, of which the next is due within two weeks of the last */
  near_repeats: z.array(
    z.object({
      n,
      first: date,
      last: date,
      open_until: date,
      near: z.string().nullable(),
      stadsdel: z.string().nullable(),
    }),
  ),
  /** stadsdelar without presence for more than four days of the last four weeks */
  gaps: z.array(z.object({ stadsdel: z.string(), longest_gap_days: z.number().nullable(), delivered_min: n })),
  done: z.array(
    z.object({ date, activity: z.string(), stadsdel: z.string(), n_came: n.nullable(), next_step: z.string() }),
  ),
  coming: z.array(z.object({ date, activity: z.string(), stadsdel: z.string() })),
  measures: z.array(z.object({ action: z.string(), where: z.string(), from: date, phase: z.enum(MEASURE_PHASES) })),
  synthetic: z.boolean(),
});

const decision = strict({
  what: z.string().trim().min(1).max(500),
  owner: z.string().trim().min(1).max(120),
  due: date.nullable(),
  is_done: z.boolean(),
});
const decisions = z.array(decision).max(30);

const kept = z.object({
  weekly_id: z.string(),
  revision: n,
  held_on: date,
  decisions,
  recorded_by: z.string(),
  recorded_at: instant,
});

/** GET /api/weekly: the sheet as of today. */
export const weekly = z.object({
  may_change: z.boolean(),
  revision: n,
  sheet,
  /** the one that has been kept today; null for none */
  today: kept.nullable(),
  /** the one before */
  last: kept.nullable(),
  meetings: z.array(z.object({ weekly_id: z.string(), held_on: date })),
});

/** GET /api/weekly/:weekly_id: a meeting as it was. */
export const weeklyMeeting = z.object({
  may_change: z.boolean(),
  meeting: kept,
  sheet,
  last: kept.nullable(),
});

/** POST /api/weekly: keeps the sheet of today with what was decided. */
export const newWeekly = strict({ decisions });

/** PUT /api/weekly/:weekly_id: what was decided, on top of a revision; the sheet stays as it was. */
export const changedWeekly = strict({ decisions, revision });

export const savedWeekly = z.object({ meeting: kept });

export const weeklyConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: kept,
});
