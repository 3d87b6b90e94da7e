import { z } from '@hono/zod-openapi';
import { n, period, text, week } from './fields';
import { runCard } from './run-card';

/**
 * What goes over the wire about what came of a plan. Three things are told apart everywhere: what was cancelled (known to
 * be nothing), what nobody has reported (not known), and what is still ahead.
 */

const tally = {
  /** that were planned */
  n_passes: n,
  /** of all passes, those cancelled and ahead included */
  planned_min: n,
  /** null when nothing is known; 0 when all that was planned is known to be cancelled */
  delivered_min: n.nullable(),
  n_reported: n,
  /** begun without a plan: their minutes are among those delivered */
  n_unplanned: n,
  unplanned_min: n,
  /** of these: with stops, begun and ended, and not one visit on the way */
  n_without_visit: n,
  n_cancelled: n,
  cancelled_min: n,
  /** ended according to the plan, and nobody has said what came of it */
  n_without_report: n,
  without_report_min: n,
  n_ahead: n,
  ahead_min: n,
  /** delivered over planned minutes of planned passes whose outcome is known; null when there are none */
  dosage: z.number().nullable(),
};

const unit = {
  name: z.string(),
  stadsdel: z.string(),
  ...tally,
  /** stays of ten minutes or more */
  visits: n,
  short_visits: n,
  /** between two such stays, or between one and an end of the period; null when there are none */
  longest_gap_days: z.number().nullable(),
};

/** GET /api/follow-up?from=…&to=… */
export const followUp = z.object({
  from: week,
  to: week.openapi({ description: 'the last week, included' }),
  period,
  whole: z.object(tally),
  weeks: z.array(z.object({ week, ...tally })),
  stadsdelar: z.array(z.object({ ...unit, is_prioritised: z.boolean() })),
  /** null for those who may not see presence at a place */
  places: z.array(z.object({ ...unit, place: z.string() })).nullable(),
  /** of minutes, to the stadsdelar that the promise puts first; null when there are none */
  prioritised: z.object({
    stadsdelar: z.array(z.string()),
    share_planned: z.number().nullable(),
    share_delivered: z.number().nullable(),
    target: z.number().nullable(),
    sentence: text,
  }),
  sentence: text,
});

const subject = z.object({ kind: z.enum(['stadsdel', 'place']), code: z.string(), name: z.string() });

const estimate = z.object({
  /** offences fewer (below 0) or more than the control suggests */
  wdd: z.number(),
  low: z.number(),
  high: z.number(),
});

/** GET /api/follow-up/effect */
export const effect = z.object({
  about: subject,
  /** null when there is nothing to compare with */
  control: subject.nullable(),
  before: period,
  after: period,
  card: runCard,
  too_little: z
    .object({
      reason: z.enum(['not_ended', 'not_covered', 'not_complete', 'no_control', 'too_few']),
      message: text,
    })
    .nullable(),
  verdict: z.enum(['fewer', 'more', 'chance']).nullable(),
  sentence: text,
  /** reported offences; each counts in the first of these that it lies in */
  zones: z.array(z.object({ zone: z.enum(['response', 'buffer', 'control', 'buffer_control']), before: n, after: n })),
  /** in the area itself, around it, and both together; null with too little data */
  parts: z.object({ area: estimate, buffer: estimate, together: estimate }).nullable(),
  /** what the area would have had, had it changed as the control did */
  expected: z.number().nullable(),
  /** what has to be reckoned with in reading it */
  notes: z.array(z.object({ is_warning: z.boolean(), text })),
});
