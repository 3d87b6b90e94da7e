import { z } from '@hono/zod-openapi';
import { CALL_CATEGORIES, CALL_OUTCOMES, type CallCategory, type CallOutcome } from '../../data/terms/service-call';
import { n, period, stadsdel } from './fields';

/** What goes over the wire about calls for service: apart from offences, in no sum with them. */

const counts = z.object({
  /** those that the police did not begin themselves */
  n,
  n_presence_produced: n.openapi({ description: 'begun by the police, or of a kind that mostly is: set apart' }),
  /** of the former a year before; null where the data do not reach */
  n_before: n.nullable(),
  /** 100 · (n / n_before − 1) with its 95 % interval, both periods as Poisson counts; null when too little to say */
  change_pct: z.number().nullable(),
  change_low_pct: z.number().nullable(),
  change_high_pct: z.number().nullable(),
});

/** GET /api/service-calls */
export const serviceCalls = z.object({
  /** first and last day of the data, the last exclusive; null without any */
  extent: period.nullable(),
  asked: period,
  /** what of it the data cover; null where they do not */
  covered: period.nullable(),
  previous: period.openapi({ description: 'the same dates a year before' }),
  is_comparable: z.boolean().openapi({ description: 'no month of either period is without calls' }),
  sources: z.array(z.object({ title: z.string(), synthetic: z.boolean() })),
  total: counts,
  rows: z.array(counts.extend({ stadsdel })),
  n_without_stadsdel: n,
  categories: z.array(z.object({ category: z.enum(CALL_CATEGORIES as [CallCategory, ...CallCategory[]]), n, n_presence_produced: n })), // prettier-ignore
  outcomes: z.array(z.object({ outcome: z.enum(CALL_OUTCOMES as [CallOutcome, ...CallOutcome[]]), n })),
  /** null for those without */
  priorities: z.array(z.object({ priority: n.nullable(), n })),
  /** 7 × 24 counts of those that the police did not begin, Monday 00–01 first */
  hours: z.array(n).length(168),
  n_time_unknown: n,
});

/** GET /api/service-calls/grid */
export const serviceCallGrid = z.object({
  extent: period.nullable(),
  asked: period,
  covered: period.nullable(),
  cell_size: z.number().int(),
  /** those that have any, most first; x and y of the lower left corner in the municipality's metres, lng and lat of the middle */
  squares: z.array(
    z.object({ x: z.number(), y: z.number(), lng: z.number(), lat: z.number(), stadsdel: stadsdel.nullable(), near: z.string().nullable(), n }), // prettier-ignore
  ),
  n_on_map: n,
  n_not_placed: n.openapi({ description: 'whose place is too uncertain for a square' }),
  n_not_for_map: n.openapi({ description: 'of kinds that are never shown at a place' }),
  n_apart: n.openapi({ description: 'on points that are set apart' }),
  n_presence_produced: n.openapi({ description: 'begun by the police: in none of the others' }),
});
