import { z } from '@hono/zod-openapi';
import { date, n, text, period } from './fields';
import { runCard } from './run-card';
import { tooLittle } from './too-little';

export const analysisClusters = z.object({
  card: runCard,
  too_little: tooLittle.nullable(),
  clusters: z.array(
    z.object({
      rank: n,
      n,
      /** named place nearest to the middle, and how far */
      near: z.string().nullable(),
      near_m: z.number().nullable(),
      stadsdel: z.string().nullable(),
      area_m2: z.number(),
      /** ring of [lng, lat], closed */
      hull: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
  n_outside: n,
});

export const analysisTime = z.object({
  card: runCard,
  too_little: tooLittle.nullable(),
  /** 7 × 24 aoristic weights, Monday 00 first: expected offences an hour of the week */
  aoristic_weight: z.array(z.number()).length(168),
  /** share of the weight that comes from intervals over 24 hours, 0 to 1 */
  long_share: z.number(),
  /** whose interval is a whole day or longer: spread evenly over its hours */
  n_without_time: n,
  month: z.array(z.string()),
  n_by_month: z.array(n),
  /** months of which suspected batch reports are at least a fifth under the filter, as indexes into `month` */
  batch_month: z.array(z.number().int()),
  trend: z
    .object({ direction: z.enum(['up', 'down', 'none']), z: z.number(), pvalue: z.number(), sentence: text })
    .nullable(),
  /** why there is no trend to tell; null where there is */
  no_trend: text.nullable(),
  /** weeks that are unusual when having looked at every week is reckoned with */
  unusual: z
    .object({ week: z.string(), n, expected: z.number(), pvalue: z.number(), is_unusual: z.boolean(), sentence: text })
    .nullable(),
  /** why no week is judged; null where one is */
  no_unusual: text.nullable(),
  /** every stadsdel against the change of the whole: before and after, and whether it lies outside the funnel */
  funnel: z.array(
    z.object({
      stadsdel: z.string(),
      before: n,
      after: n,
      low: z.number().nullable(),
      high: z.number().nullable(),
      /** outside the band, and qvalue below 0.05 */
      is_outside: z.boolean(),
      /** null for stadsdelar with too few offences before to judge */
      pvalue: z.number().nullable(),
      /** the pvalue adjusted for the number of stadsdelar */
      qvalue: z.number().nullable(),
    }),
  ),
});

export const analysisNearRepeat = z.object({
  card: runCard,
  too_little: tooLittle.nullable(),
  distance_breaks_m: z.array(z.number()),
  time_breaks_days: z.array(z.number()),
  /** row by row of distance: observed pairs, expected, ratio, pvalue */
  n_pairs: z.array(n),
  expected: z.array(z.number()),
  ratio: z.array(z.number().nullable()),
  pvalue: z.array(z.number()),
  /** chains of offences near in place and time, longest first; positions are the squares' middles, never points */
  strings: z.array(
    z.object({
      n,
      from: date,
      to: date,
      near: z.string().nullable(),
      /** in the order in which they were first struck */
      cell: z.array(z.number().int()),
      /** pairs of squares that one offence and the next near it lie in, in order of time */
      link: z.array(z.tuple([z.number().int(), z.number().int()])),
    }),
  ),
  sentence: text,
});

export const analysisConcentration = z.object({
  card: runCard,
  too_little: tooLittle.nullable(),
  shares: z.array(z.number()),
  /** share of the cells that holds each share of the offences, and the same for randomly placed offences */
  observed: z.array(z.number()),
  random: z.array(z.number()),
  by_category: z.array(
    z.object({ category: z.string(), n, observed: z.array(z.number()), random: z.array(z.number()) }),
  ),
  by_year: z.array(z.object({ year: z.number().int(), n, observed: z.array(z.number()), random: z.array(z.number()) })),
  generalised_gini: z.number().nullable(),
  sentence: text,
});

/** How well a map made from one period foretold the next, beside simpler maps. */
export const analysisAccuracy = z.object({
  card: runCard,
  too_little: tooLittle.nullable(),
  trained_on: period,
  tested_on: period,
  n_tested: n,
  area_shares: z.array(z.number()).openapi({ description: '0.01, 0.02, 0.05, 0.1' }),
  maps: z.array(
    z.object({
      map: z.enum(['count', 'kde', 'gistar', 'last_year', 'centre', 'chance', 'best_possible']),
      name: text,
      /** averaged over four shifted grids, one value for each area share */
      capture: z.array(z.number()),
      /** what was caught as far as chance lets it be told, 95 %; null for chance and the best possible, which are no maps */
      capture_low: z.array(z.number()).nullable(),
      capture_high: z.array(z.number()).nullable(),
      harm_capture: z.array(z.number()).nullable(),
      pai: z.array(z.number()),
      pei: z.array(z.number()),
      /** how much more than counting it caught of the same offences at 2 % of the area, and the interval of that */
      against_count: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
      /** the whole curve: share of the area, share of the next period's offences */
      curve_area: z.array(z.number()),
      curve_capture: z.array(z.number()),
      /** what an officer would say of this map; null for what is only held beside the maps of the methods */
      sentence: text.nullable(),
    }),
  ),
  /** what an officer would say of the counts, also when they do no better than chance */
  sentence: text,
});
