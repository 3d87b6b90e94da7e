import { z } from '@hono/zod-openapi';
import { period, problem } from './contract';

/**
 * What the hotspot analyses say over the wire. Values only: the squares themselves come once from GET
 * /api/grid/{cell_size}, and `cell` holds indexes into its features (a layer's, in steps). Every answer carries its run card.
 */

const text = z.object({ sv: z.string(), en: z.string() });
const n = z.number().int().min(0);

export const METHODS = ['count', 'harm', 'kde', 'dual_kde', 'gistar', 'odd_squares', 'emerging', 'place_type'] as const;

/** Why an analysis has no values: a clear sentence instead of an empty map. */
const tooLittle = z.object({
  reason: z.enum([
    'no_data',
    'no_offences',
    'too_few',
    'constant',
    'too_few_cells',
    'too_few_steps',
    'too_many',
    'too_few_weights',
  ]),
  message: z.string().openapi({ description: "in the reader's language" }),
});

/** All that is needed to make the same bytes again, and what was left out and why. No clock in it. */
export const runCard = z.object({
  method: z.string(),
  data_version: z.string(),
  program_version: z.string(),
  synthetic: z.boolean(),
  municipality: z.string(),
  /** the address, below /api, that gives this answer again, with every default written out */
  address: z.string(),
  period,
  filter: z.record(z.string(), z.array(z.union([z.string(), z.number()])).nullable()),
  /** cell_size, bandwidth_m, permutations, seed, alpha, steps …: what the method was told */
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** what the program chose by itself, and why */
  chosen: z.array(text),
  n_cells: n,
  n_tests: n,
  n_offences: n,
  /** not in the analysis: how many, and why */
  left_out: z.array(z.object({ reason: text, n })),
  sources: z.array(z.string()).openapi({ description: 'literature that the method is from' }),
});

/** Legend of a layer: classes from low to high with words; `from` is the least value of the class. */
const legendClass = z.object({ from: z.number().nullable(), label: text, code: z.string() });

export const analysisLayer = z.object({
  method: z.enum(METHODS),
  card: runCard,
  too_little: tooLittle.nullable(),
  /** what one value is: offences per year, offences per km² and year, z, … */
  unit: text,
  classes: z.array(legendClass),
  /** parallel columns, one entry a cell that has something to show; empty when there is too little to say */
  cell_steps: z.array(z.number().int()).openapi({
    description:
      'how far each square lies after the one before it among the features of the grid, the first from 0: their sums are the indexes, and steps of 1 weigh nothing when compressed',
  }),
  value: z.array(z.number()),
  /** index into `classes` */
  class: z.array(z.number().int()),
  /** further columns by name, such as n, z, pvalue, qvalue, quadrant, category, is_edge, stable (0/1) */
  columns: z.record(z.string(), z.array(z.number().nullable())),
  /** one sentence on what the map says */
  sentence: text,
});

/** A click on a cell: everything about it under the same filter. */
export const analysisCell = z.object({
  card: runCard,
  cell: z.number().int(),
  /** no part of it is in the stadsdelar asked about: its figures are unknown, not 0 */
  is_outside: z.boolean(),
  n: z.number(),
  n_neighbours: z.number(),
  /** n per month of all the data */
  month: z.array(z.string()),
  n_by_month: z.array(n),
  /** 24 counts, only offences whose hour is known */
  n_by_hour: z.array(n).length(24),
  n_by_category: z.array(z.object({ category: z.string(), n })),
  /** each method's word on this cell: 'hot in 3 of 12 months, never cold'; and the test's own figures, for who wants them */
  explanations: z.array(z.object({ method: z.enum(METHODS), text, figures: text.nullable() })),
});

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
  /** weeks that are unusual when having looked at every week is reckoned with */
  unusual: z
    .object({ week: z.string(), n, expected: z.number(), pvalue: z.number(), is_unusual: z.boolean(), sentence: text })
    .nullable(),
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
      from: z.iso.date(),
      to: z.iso.date(),
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

/** A line of a streamed answer (application/x-ndjson): progress from 0 to 1, or the result, or why there is none. */
export const streamed = <T extends z.ZodType>(result: T) =>
  z.union([z.object({ progress: z.number() }), z.object({ result }), problem]);
