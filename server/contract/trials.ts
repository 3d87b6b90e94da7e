import { z } from '@hono/zod-openapi';
import { MEASURE_PHASES } from '../../data/terms/measure';
import { TRIAL_UNITS, TRIAL_WEEKS } from '../../data/terms/trial';
import { date, id, instant, MAX_WHOLE, n, period, revision, text } from './fields';
import { runCard } from './run-card';
import { strict } from './strict';

/** What goes over the wire about trials by lot: what was drawn to be on and off, and whether that made a difference. */

/** What somebody says of a trial. */
const trialFields = {
  name: z.string().trim().min(1).max(120),
  /** what is done where and when the lot falls on it */
  action: z.string().trim().min(1).max(1000),
  /** how much of it, as it was meant: two visits of fifteen minutes, Friday and Saturday evening */
  dose: z.string().trim().min(1).max(300),
  /** organisation or function that answers for it */
  owner: z.string().trim().max(120),
  unit: z.enum(TRIAL_UNITS),
  /** of the register: those that lots are drawn among, or at which days are */
  places: z.array(id).min(1).max(60),
  /** the offences that tell; none for all of them */
  categories: z.array(z.string().max(100)).max(60),
  from: date,
  weeks: z.number().int().min(TRIAL_WEEKS.least).max(TRIAL_WEEKS.most),
  /** decides the draw; null to have one drawn */
  seed: z.number().int().min(0).max(MAX_WHOLE).nullable(),
};

/** POST /api/trials: draws the lots. */
export const newTrial = strict(trialFields);

/** PUT /api/trials/:trial_id, on top of a revision, before it has begun. */
export const changedTrial = strict({ ...trialFields, revision });

/** POST /api/trials/:trial_id/stop: ends one that has begun before its time. */
export const stoppedTrial = strict({ reason: z.string().trim().min(1).max(500), revision });

export const trial = z.object({
  trial_id: z.string(),
  revision: n,
  ...trialFields,
  places: z.array(z.object({ place_id: z.string(), name: z.string() })),
  seed: n,
  /** exclusive */
  to: date,
  phase: z.enum(MEASURE_PHASES),
  /** how often lots were drawn before it began */
  n_drawn: n,
  /** in how many strata each of which has about half on */
  n_strata: n,
  /** what was drawn: places by id, or days by date */
  units: z.array(z.object({ code: z.string(), stratum: n, is_on: z.boolean() })),
  /** ended before its time: on which day, why and by whom */
  stopped: z.object({ date, reason: z.string(), by: z.string() }).nullable(),
  updated_at: instant,
});

/** GET /api/trials: the latest begun first. */
export const trials = z.object({ today: date, revision: n, trials: z.array(trial) });

/** Where a trial stands: what is told of it is told when it is over and the reports are in. */
const TRIAL_STATES = ['planned', 'ongoing', 'not_complete', 'not_covered', 'no_offences', 'told'] as const;

/** What was on against what was off. */
const side = z.object({ n_units: n, n, n_before: n.nullable(), mean: z.number() });

/** GET /api/trials/:trial_id/result */
export const trialResult = z.object({
  trial_id: z.string(),
  state: z.enum(TRIAL_STATES),
  /** one sentence: what came of it, or when that can be said */
  sentence: text,
  notes: z.array(text),
  /** what could be told from chance, with the offences of the year before; null where it could not */
  least_seen: z.object({ pct: z.number().nullable(), sentence: text }),
  /** passes that were carried out there so far, for each unit */
  dose: z.object({ on: z.number(), off: z.number(), sentence: text }).nullable(),
  effect: z
    .object({
      difference: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      pvalue: z.number(),
      n_draws: n,
      is_exact: z.boolean(),
      on: side,
      off: side,
    })
    .nullable(),
  periods: z.object({ during: period, before: period.nullable() }),
  card: runCard,
});

/** The answers to a change. */
export const savedTrial = z.object({ trial });
export const removedTrial = z.object({ trial_id: z.string() });

/** 409: somebody else has changed it first. */
export const trialConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: trial,
});
