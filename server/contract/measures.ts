import { z } from '@hono/zod-openapi';
import { MEASURE_MONTHS, MEASURE_PHASES } from '../../data/terms/measure';
import { effect } from './follow-up';
import { date, id, instant, n, revision, text } from './fields';
import { strict } from './strict';

/** What goes over the wire about measures: from a problem and its cause to what was done, and whether it helped. */

const said = z.string().trim().min(1).max(1000);

/** What somebody says of a measure. */
const measureFields = {
  about: z.union([
    strict({ kind: z.literal('place'), place_id: id }),
    strict({ kind: z.literal('stadsdel'), stadsdel: z.string().max(100) }),
  ]),
  /** the promise that it belongs to */
  promise_id: id.nullable(),
  problem: said,
  cause: said,
  action: said,
  indicator: said,
  /** the offences that tell whether it helped; none for all of them */
  categories: z.array(z.string().max(100)).max(60),
  /** organisation or function that answers for it */
  owner: z.string().trim().max(120),
  from: date,
  /** exclusive; null for one without an end */
  to: date.nullable(),
  months: z
    .union(MEASURE_MONTHS.map((months) => z.literal(months)))
    .openapi({ description: 'how long the time before and after is' }),
  /** whether the place was chosen since it was among the worst: the number then falls by itself */
  is_worst: z.boolean(),
  /** what it is held against when it is judged, as somebody has chosen; the one most alike where nobody has */
  control: z.string().max(100).nullish(),
};

/** POST /api/measures */
export const newMeasure = strict(measureFields);

/** PUT /api/measures/:measure_id, on top of a revision. */
export const changedMeasure = strict({ ...measureFields, revision });

export const measure = z.object({
  measure_id: z.string(),
  revision: n,
  ...measureFields,
  about: z.object({ kind: z.enum(['place', 'stadsdel']), code: z.string(), name: z.string() }),
  promise: z.object({ promise_id: z.string(), year: z.number().int() }).nullable(),
  phase: z.enum(MEASURE_PHASES),
  updated_at: instant,
});

/** GET /api/measures: the latest begun first. */
export const measures = z.object({ today: date, may_change: z.boolean(), revision: n, measures: z.array(measure) });

/** The smallest fall that the comparison would tell from chance. */
const leastSeen = z.object({
  n_before: n,
  /** per cent of what is to be expected; null where no fall would be told */
  fall_pct: z.number().nullable(),
  sentence: text,
});

/** GET /api/measures/:measure_id/effect: before and after, for those who may see offences at a place. */
export const measureEffect = z.object({
  measure: measure,
  /** one sentence: what came of it, or when that can be said */
  sentence: text,
  least_seen: leastSeen.nullable(),
  effect,
  /** what it may be held against, the most alike first */
  controls: z.array(z.object({ code: z.string(), name: z.string(), reason: text })),
  /** how much would have fallen by itself, where it was chosen as the worst */
  regression: z.object({ n_before: n, n_usual: z.number(), sentence: text }).nullable(),
  /** displacement as a quotient, where the area fell; null where it says nothing */
  displacement: z.object({ wdq: z.number(), sentence: text }).nullable(),
});

/** The answers to a change. */
export const savedMeasure = z.object({ measure });
export const removedMeasure = z.object({ measure_id: z.string() });

/** 409: somebody else has changed it first. */
export const measureConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: measure,
});
