import { z } from '@hono/zod-openapi';
import { n, text } from './fields';
import { runCard } from './run-card';

/**
 * A week has 56 slots of three hours on the wall clock, Monday 00–03 first: (weekday − 1) · 8 + hour / 3.
 */

export const SLOTS = 56;

export const MEASURES = ['offences', 'harm'] as const;

export const perSlot = z.array(z.number()).length(SLOTS);

/** What the need was worked out from. No clock in it: the same data give the same card. */
export const needCard = runCard
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
