import { z } from '@hono/zod-openapi';
import { TARGET_KINDS } from '../../data/terms/target-kinds';
import { VERDICTS } from '../../data/terms/verdict';
import { date, id, instant, n, text, revision } from './fields';
import { strict } from './strict';

/** What goes over the wire about the promises (medborgarlöften) that the workplace follows up. */

/** Something that people write: Swedish, and English where they have it. */
const written = (most: number) =>
  strict({
    sv: z.string().trim().min(1).max(most),
    en: z.string().trim().max(most).openapi({ example: 'In English' }),
  });
/** The same where nothing need be said. */
const perhapsWritten = (most: number) => strict({ sv: z.string().trim().max(most), en: z.string().trim().max(most) });

const code = z
  .string()
  .max(100)
  .regex(/^[\p{L}\d]+([-_][\p{L}\d]+)*$/u);

/** What a person says of one activity of a promise. */
const activityFields = {
  priority_area: code.openapi({ description: "one of the promise's own areas" }),
  title: written(300),
  kinds: z.array(code).min(1).max(20).openapi({
    description: 'activities of /api/catalogue that count; `measure` for measures, on the day that each began',
  }),
  target_kind: z.enum(TARGET_KINDS),
  target_n: z.number().int().min(1).max(10_000).openapi({ description: 'times, times in each, or per cent' }),
  stadsdelar: z.array(code).max(200).openapi({ description: 'where it counts; everywhere where none is named' }),
  places: z.array(code).max(200),
  indicator: perhapsWritten(300),
  from: date,
  to: date.openapi({ description: 'exclusive' }),
  owner_police: perhapsWritten(120),
  owner_municipality: perhapsWritten(120),
  milestones: z.array(strict({ date, n: z.number().int().min(1).max(10_000) })).max(24),
};

/** POST /api/promises/:promise_id/activities */
export const newActivity = strict(activityFields);

/** PUT /api/promises/:promise_id/activities/:activity_id, on top of a revision. */
export const changedActivity = strict({ ...activityFields, revision });

const promiseArea = strict({ area: code, title: written(120), why: perhapsWritten(600) });

/** What a person says of a promise as a whole. */
const promiseFields = {
  title: written(200),
  summary: perhapsWritten(2000),
  areas: z.array(promiseArea).min(1).max(20),
};

/** POST /api/promises: next to an earlier one, its activities moved to the year. */
export const newPromise = strict({ from_promise_id: id, year: z.number().int().min(2000).max(2100) });

/** PUT /api/promises/:promise_id, on top of a revision. */
export const changedPromise = strict({ ...promiseFields, revision });

const verdictWord = z.enum(VERDICTS);

/** PUT …/verdict: `revision` of the decision that it takes the place of, 0 for the first. */
export const newVerdict = strict({ verdict: verdictWord, reason: z.string().trim().min(1).max(1000), revision });

const PROGRESS_STATES = ['done', 'on_time', 'late', 'not_begun', 'no_records'] as const;
const MILESTONE_STATES = ['met', 'met_late', 'missed', 'ahead'] as const;

const progress = z.object({
  /** what the numbers below count */
  unit: z.enum(['times', 'stadsdelar', 'places', 'percent']),
  target: n,
  /** null for a share of nothing */
  done: z.number().nullable(),
  /** by the end of yesterday, at an even pace between the milestones */
  due: z.number(),
  n_done: n,
  n_ahead: n,
  n_unreported: n,
  n_cancelled: n,
  state: z.enum(PROGRESS_STATES),
  /** of those to be covered, the ones that are not yet: codes */
  missing: z.array(z.string()),
  milestones: z.array(z.object({ date, n, state: z.enum(MILESTONE_STATES), met_on: date.nullable() })),
  /** on which days what is counted went up, and to what */
  steps: z.array(z.object({ date, done: z.number() })),
});

const decision = {
  revision: n,
  verdict: verdictWord,
  reason: text,
  /** what the rule said when it was decided */
  proposed: verdictWord.nullable(),
  decided_by: text.openapi({ description: 'name of who decided' }),
  decided_at: instant,
};

const activity = z.object({
  activity_id: z.string(),
  revision: n,
  ...activityFields,
  progress,
  sentence: text,
  /** what the rule says; null where nothing is known of the period */
  proposed: z.object({ verdict: verdictWord.nullable(), why: text }),
  decided: z.object(decision).nullable(),
  /** what was decided before that, the latest first */
  decided_before: z.array(z.object(decision)),
});

const promiseInShort = z.object({
  promise_id: z.string(),
  revision: n,
  year: z.number().int(),
  ...promiseFields,
  source: z.object({ title: z.string(), publisher: z.string(), url: z.string().nullable() }).nullable(),
  /** made up with the demo world */
  synthetic: z.boolean(),
  sentence: text,
  n_by_state: z.record(z.enum(PROGRESS_STATES), n),
  n_by_verdict: z.record(verdictWord, n),
});

/** GET /api/promises: newest first. */
export const promises = z.object({
  today: date,
  may_change: z.boolean(),
  /** of the store, for who listens to changes */
  revision: n,
  promises: z.array(promiseInShort.extend({ n_activities: n })),
});

/** GET /api/promises/:promise_id */
export const onePromise = z.object({
  today: date,
  may_change: z.boolean(),
  revision: n,
  /** every place that an activity may name: those of /api/places, and those that the register alone has, by their id there */
  places: z.array(z.object({ code: z.string(), name: z.string() })),
  promise: promiseInShort.extend({ activities: z.array(activity) }),
});

export const removedPromise = z.object({ promise_id: z.string() });

/** 409: somebody else has changed it first. `current` is the whole promise as it is now. */
export const promiseConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: onePromise.shape.promise,
});
