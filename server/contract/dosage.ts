import { z } from '@hono/zod-openapi';
import { SEEN } from '../../data/terms/field-report';
import { n, period, text, week } from './fields';

const seen = z.array(z.object({ category: z.enum(SEEN), n }));

/** GET /api/follow-up/dosage?from=…&to=… : presence at each place against what was meant, and between stadsdelar against need. */
export const dosage = z.object({
  from: week,
  to: week.openapi({ description: 'the last week, included' }),
  period,
  sentence: text,
  /** null for those who may not see presence at a place */
  places: z
    .array(
      z.object({
        place: z.string(),
        name: z.string(),
        stadsdel: z.string(),
        /** planned, and its time has come; cancelled ones too */
        meant_visits: n,
        meant_min: n,
        /** stays of ten minutes or more */
        visits: n,
        short_visits: n,
        minutes: n,
        /** planned, and nobody has said what came of them */
        n_without_report: n,
        /** between two visits, or between one and an end of the period; null when there are none */
        longest_gap_days: z.number().nullable(),
        /** more than the four days that a visit lasts */
        is_gap_long: z.boolean(),
        /** visits by when they began: 00–03, 03–06 and so on, local time */
        by_slot: z.array(n).length(8),
        /** 0 always the same hour, 1 as spread as can be; null for fewer than three visits */
        evenness: z.number().nullable(),
        is_predictable: z.boolean(),
        seen,
      }),
    )
    .nullable(),
  fairness: z.object({
    /** when the offences were reported */
    period,
    visits: n,
    n_offences: n,
    /** why nothing is compared; null when it is */
    too_little: text.nullable(),
    sentence: text,
    stadsdelar: z.array(
      z.object({
        stadsdel: z.string(),
        name: z.string(),
        is_prioritised: z.boolean(),
        visits: n,
        minutes: n,
        n,
        share_visits: z.number().nullable(),
        share_offences: z.number().nullable(),
        ratio: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        /** much more presence than its share, and more than chance: a question, not a verdict */
        is_flagged: z.boolean(),
        seen,
      }),
    ),
  }),
  /** of visits, to the stadsdelar that the promise puts first */
  prioritised: z.object({
    share: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    target: z.number().nullable(),
    sentence: text,
  }),
});
