import { METHODS } from '../../data/terms/hotspot-method';
import { z } from '@hono/zod-openapi';
import { n, period, text } from './fields';
import { runCard } from './run-card';
import { tooLittle } from './too-little';

/**
 * What the layers of the hotspot analyses say over the wire. Values only: the squares themselves come once from GET
 * /api/grid/{cell_size}, and `cell` holds indexes into its features, in steps. Every answer carries its run card.
 */

/** Methods that another has taken the place of, for programs that ask by the old name: the answer's `method` says which. */
const REPLACED_METHODS: ReadonlyMap<unknown, (typeof METHODS)[number]> = new Map([['local_moran', 'odd_squares']]);

/** A method as it is asked for. */
export const methodAsked = z.preprocess(
  (given) => REPLACED_METHODS.get(given) ?? given,
  z.enum(METHODS).openapi({ description: 'what the map is to show; local_moran gives odd_squares, its successor' }),
);

/** Legend of a layer: classes from low to high with words; `from` is the least value of the class. */
const legendClass = z.object({ from: z.number().nullable(), label: text, code: z.string() });

/**
 * The counts of two periods held against each other, square by square, where `method=count` is asked for with from2 and to2.
 * Its columns are those of a layer: it can be painted as one, classes from surely fewer over no certain difference to surely
 * more, with the codes of dual_kde.
 */
const layerComparison = z.object({
  /** what was compared with what, as far as the data cover it and are complete */
  period,
  second: period,
  too_little: tooLittle.nullable(),
  classes: z.array(legendClass),
  cell_steps: z.array(z.number().int()),
  /** how many more than the second period would have had in the same time */
  value: z.array(z.number()),
  class: z.array(z.number().int()),
  /** n, n_before, expected (of the second period, in the first one's time) and qvalue */
  columns: z.record(z.string(), z.array(z.number().nullable())),
  sentence: text,
});

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
  /** the square that the sentence names by what it is near: its index among the features of the grid; null where it names none */
  named_cell: z.number().int().nullable(),
  /** null where no period to compare with was given, and for methods other than count */
  comparison: layerComparison.nullable(),
});

/** A click on a cell: everything about it under the same filter. */
export const analysisCell = z.object({
  card: runCard,
  cell: z.number().int(),
  /** no part of it is in the stadsdelar asked about: its figures are unknown, not 0 */
  is_outside: z.boolean(),
  n: z.number(),
  n_neighbours: z.number(),
  /** the length of what the data cover of the period: what figures a year are made by */
  years: z.number(),
  /** n per month of all the data */
  month: z.array(z.string()),
  n_by_month: z.array(n),
  /** 24 counts, only offences whose hour is known */
  n_by_hour: z.array(n).length(24),
  n_by_category: z.array(z.object({ category: z.string(), n })),
  /** each method's word on this cell: 'hot in 3 of 12 months, never cold'; and the test's own figures, for who wants them */
  explanations: z.array(z.object({ method: z.enum(METHODS), text, figures: text.nullable() })),
});
