import { z } from '@hono/zod-openapi';
import { breaks, n, period, text } from './fields';
import { runCard } from './run-card';
import { tooLittle } from './too-little';

/** What is said of stretches of street between crossings: all that have something, one in depth, how good the map was. */

const streetId = z.string().openapi({ description: 'where its middle is, whole metres', example: '667950_6583120' });

const stretch = {
  street: streetId,
  name: z.string().nullable(),
  /** null outside all of them */
  stadsdel: z.string().nullable(),
  /** names of the streets that it meets at its ends; null where there is none */
  between: z.tuple([z.string().nullable(), z.string().nullable()]),
  /** an offence as near to several, as at a crossing, is shared among them */
  n: z.number(),
  per_100m: z.number().openapi({ description: 'a stretch under 50 m counts as 50 m' }),
  length_m: z.number().int(),
  /** longitude and latitude */
  line: z.array(z.tuple([z.number(), z.number()])),
  /** the most that chance gives it: evenly along the streets, or evenly over the ground around them; null untested */
  expected: z.number().nullable(),
  /** adjusted for all stretches; null where there is too little to test */
  qvalue: z.number().nullable(),
  is_hot: z.boolean().openapi({ description: 'more than chance gives, at 95 %' }),
  /** among the highest 5 % however offences are put on streets */
  is_stable: z.boolean(),
};

/** GET /api/analysis/streets: those with offences, most per 100 m first. */
export const analysisStreets = z.object({
  card: runCard,
  /** why there is nothing */
  too_little: tooLittle.nullable(),
  streets: z.array(z.object(stretch)),
  n_streets: n.openapi({ description: 'stretches in all, those without offences included' }),
  n_on_streets: n,
  /** placed, and more than 50 m from every street */
  n_off_streets: n,
  /** classes of per_100m, from all the data under the filter but for its period */
  breaks,
  /** of the stretches, the share that holds a share of the offences, and what it would be by chance; null without any */
  shares: z.array(z.object({ of_offences_pct: n, of_streets_pct: z.number(), by_chance_pct: z.number() })).nullable(),
  /** stretches with more than chance gives; null where there is too little to test */
  hot: z.object({ n_streets: n, n_offences: z.number(), of_offences_pct: z.number() }).nullable(),
  /** where most is, and how few stretches hold half of it */
  sentence: text,
  /** how many have more than chance gives; null where there is nothing */
  tested: text.nullable(),
});

/** GET /api/analysis/street: one stretch under the same filter. */
export const analysisStreet = z.object({
  card: runCard,
  ...stretch,
  /** house numbers along it, '10–14'; null without any */
  numbers: z.string().nullable(),
  /** the length of what the data cover of the period */
  years: z.number(),
  /** n per month of all the data */
  month: z.array(z.string()),
  n_by_month: z.array(z.number()),
  /** 24 counts, only offences whose hour is known */
  n_by_hour: z.array(z.number()).length(24),
  n_by_category: z.array(z.object({ category: z.string(), n: z.number() })),
  /** against the same time a year before; null where that is not covered or there are too few */
  change: z
    .object({
      period,
      previous: period,
      n: z.number(),
      n_before: z.number(),
      change_pct: z.number(),
      low_pct: z.number(),
      high_pct: z.number(),
    })
    .nullable(),
  /** whether that is more than chance gives, in words */
  verdict: text,
});

const caught = {
  /** part of the offences of the quarter after that were on them, in per cent, and its 95 % interval */
  of_offences_pct: z.number(),
  low_pct: z.number(),
  high_pct: z.number(),
};

/** GET /api/analysis/street-accuracy: how well the stretches of the period foretold the quarter after it. */
export const analysisStreetAccuracy = z.object({
  card: runCard,
  too_little: tooLittle.nullable(),
  trained_on: period,
  tested_on: period,
  n_tested: z.number(),
  /** stretches with more than chance gives in the period; null where there were none */
  hot: z
    .object({
      n_streets: n,
      /** their part of the length of all streets, which is what chance would have caught */
      of_length_pct: z.number(),
      ...caught,
      /** as long a part of the streets, those with most per metre first */
      counting_pct: z.number(),
      best_pct: z.number(),
      /** how many more they caught than counting, in per cent of all, with its 95 % interval */
      against_counting: z.object({ difference_pct: z.number(), low_pct: z.number(), high_pct: z.number() }),
    })
    .nullable(),
  /** the streets with most per metre first, at parts of the length */
  counting: z.array(z.object({ of_length_pct: z.number(), ...caught, best_pct: z.number() })),
  sentence: text,
});
