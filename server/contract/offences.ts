import { z } from '@hono/zod-openapi';
import { period, n, stadsdel, breaks, text } from './fields';

/** What was counted, said with every answer about offences. */
const counted = z.object({
  period,
  /** what of the period the data speak for, in parts; empty where they do not speak of it at all, and nothing is known */
  covered: z.array(period),
  n: n.openapi({ description: 'offences under the filter' }),
  /** of them, those mostly found by the police themselves */
  n_presence_produced: n,
});

export const byStadsdel = z.object({
  counted,
  /** what is compared: of the period what the data cover and is reported in full */
  compared_period: period,
  previous_period: period.openapi({ description: 'the same dates a year before' }),
  /** false when the data does not reach back over the whole previous period: changes are then null */
  previous_covered: z.boolean(),
  rows: z.array(
    z.object({
      stadsdel,
      /** null where the data do not cover the period */
      n: n.nullable(),
      n_presence_produced: n.nullable(),
      /** per 1,000 residents and year of what the data cover; null below 1,000 residents, and for a handful in less than a year */
      rate_per_1000: z.number().nullable(),
      n_per_km2: z.number().nullable().openapi({
        description: 'per km² and year of what the data cover; null for a handful in less than a year',
      }),
      n_before: n.nullable(),
      /** 100 · (n / n_before − 1) with its 95 % interval, both periods as Poisson counts; null when too little to say */
      change_pct: z.number().nullable(),
      change_low_pct: z.number().nullable(),
      change_high_pct: z.number().nullable(),
    }),
  ),
  /** the whole municipality in the same shape, offences without stadsdel included */
  total: z.object({
    n: n.nullable(),
    n_presence_produced: n.nullable(),
    rate_per_1000: z.number().nullable(),
    n_per_km2: z.number().nullable(),
    n_before: n.nullable(),
    change_pct: z.number().nullable(),
    change_low_pct: z.number().nullable(),
    change_high_pct: z.number().nullable(),
  }),
  n_without_stadsdel: n,
  /** classes for `n`, `rate_per_1000` and `n_per_km2`: from all the data under the filter but for its period, so that they stay over time */
  breaks: z.object({ n: breaks, rate_per_1000: breaks, n_per_km2: breaks }),
});

export const byMonth = z.object({
  counted,
  /** every month of the data, not only of the period, zero where nothing happened; the last may be part of a month */
  month: z.array(z.string().openapi({ example: '2025-08' })),
  n: z.array(n),
});

/** GET /api/offences/by-category: those with offences, most first. */
export const byCategory = z.object({
  counted,
  rows: z.array(z.object({ category: z.string(), n })),
});

export const byHour = z.object({
  counted,
  /** 7 × 24 counts, Monday 00–01 first, row by row */
  n: z.array(n).length(168),
  n_time_known: n,
  /** offences whose interval is too long to have an hour: left out of `n` */
  n_time_unknown: n,
});

export const grid = z.object({
  counted,
  cell_size: z.number().int().openapi({ description: 'm' }),
  /** cells with at least one offence, as indexes into the features of GET /api/grid/{cell_size} */
  cell: z.array(z.number().int()),
  n: z.array(n),
  n_on_map: n,
  /** left out: known only to an area or not at all */
  n_not_placed: n,
  /** left out: categories that must never be shown at a place */
  n_not_for_map: n,
  /** left out: of a kind that the import could not tell, so that it may be one of those */
  n_unknown_kind: n,
  /** left out: on points that somebody has set apart as no places */
  n_apart: n,
  /** what harm would rest on: offences on the map that presence does not produce, those that have a weight, and why not */
  harm: z.object({ n, n_weighted: n, too_few: text.nullable() }),
  breaks,
});
