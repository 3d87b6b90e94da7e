import { z } from '@hono/zod-openapi';
import { REPORT_CATEGORIES, REPORT_STATUSES } from '../../data/terms/report';
import { LANGUAGES } from '../../data/terms/language';
import { SURVEY_QUESTIONS, SURVEY_SOURCES } from '../../data/terms/survey';
import { TARGET_KINDS } from '../../data/terms/target-kinds';
import { VERDICTS } from '../../data/terms/verdict';
import { date, instant, n, stadsdel, text } from './fields';

/** What is published: all that the public plane knows. Everything in it may be read by anybody for ever. */

/** A count, 0 as well; what is protected; what there are no data of. */
const publicCount = z.union([n, z.literal('protected'), z.literal('no_data')]);

const publicVerdict = z.enum(VERDICTS);

const publicActivity = z.object({
  priority_area: z.string(),
  title: text,
  from: date,
  to: date,
  target_kind: z.enum(TARGET_KINDS),
  /** what the numbers count */
  unit: z.enum(['times', 'stadsdelar', 'places', 'percent']),
  target: n,
  done: z.number().nullable(),
  due: z.number(),
  state: z.enum(['done', 'on_time', 'late', 'not_begun', 'no_records']),
  verdict: publicVerdict.nullable(),
  reason: text.nullable(),
  decided_on: date.nullable(),
  /** verdicts of before, the latest first; one that was decided again the same day was a slip and is not among them */
  decided_before: z
    .array(z.object({ verdict: publicVerdict, reason: text, decided_on: date, withdrawn_on: date.optional() }))
    .default([]),
  /** where the reason has been taken back: it says so, and no longer what it said */
  withdrawn_on: date.optional(),
});

export const publicPromise = z.object({
  year: z.number().int(),
  title: text,
  summary: text,
  source: z.object({ title: z.string(), publisher: z.string(), url: z.string().nullable() }).nullable(),
  areas: z.array(z.object({ area: z.string(), title: text, why: text })),
  activities: z.array(publicActivity),
});

export const publicEvent = z.object({
  event_id: z.string(),
  kind: text,
  actor: text,
  stadsdel,
  place: z.string().nullable(),
  from: instant,
  to: instant,
});

/** What residents have told: a point is shown once somebody has answered it and chosen to. */
export const publicReports = z.object({
  /** of whole quarters, by stadsdel, 'okand' and 'kommun' */
  counts: z.array(z.object({ time: z.string(), area: z.string(), n: publicCount })),
  points: z.array(
    z.object({
      report_id: z.string(),
      category: z.enum(REPORT_CATEGORIES),
      status: z.enum(REPORT_STATUSES),
      stadsdel: stadsdel.nullable(),
      title: text,
      /** degrees, rounded to some 50 m; null where it is not shown */
      at: z.object({ lng: z.number(), lat: z.number() }).nullable().default(null),
      answer: text,
      answered_on: date,
    }),
  ),
});

/** Squares of the ground by how many offences were reported in a year: as classes, never as numbers. */
export const publicSquares = z.object({
  /** the calendar year, four digits */
  year: z.string(),
  size_m: n,
  /** where fewer live the class is not told */
  least_residents: n,
  /** offences from `low` to `high`, both in the class; null for no upper end */
  classes: z.array(z.object({ low: n, high: n.nullable() })),
  squares: z.array(
    z.object({
      /** x and y of its lower left corner, metres in the national grid */
      square: z.string(),
      /** stadsdelar that it lies in, the one with most of it first */
      areas: z.array(stadsdel),
      /** the named place that it lies nearest to; null where none is near */
      near: z.string().nullable(),
      /** which of the classes, from 0 */
      class: z.union([n, z.literal('protected')]),
      /** coordinates of a MultiPolygon, degrees */
      outline: z.array(z.array(z.array(z.array(z.number())))),
    }),
  ),
});

/** What residents have answered of a stadsdel. */
export const publicAnswer = z.object({
  stadsdel,
  source: z.enum(SURVEY_SOURCES),
  question: z.enum(SURVEY_QUESTIONS),
  year: z.number().int(),
  /** of those who answered, 0 to 1; 'too_few' where fewer answered than `least_answers` */
  share: z.union([z.number().min(0).max(1), z.literal('too_few')]),
  /** how many answered; null where the source does not say */
  n: n.nullable(),
  /** 95 % (Wilson 1927); null where the number of answers is not known or the share is not shown */
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const publicOutcome = z.object({
  kind: text,
  stadsdel,
  date,
  /** rounded to five; 'protected' where they were fewer than that */
  n_came: publicCount,
  /** as it was written inside; '' for none */
  next_step: z.string(),
  /** where the next step has been taken back: it says so, and no longer what it said */
  withdrawn_on: date.optional(),
});

/** `public.json` */
export const published = z.object({
  format: z.literal(1),
  version: z.number().int().min(1),
  published_at: instant,
  /** the local date that the figures speak for */
  as_of: date,
  reason: z.string(),
  /** the earlier version that this one brings back */
  restores: z.number().int().nullable(),
  synthetic: z.boolean(),
  municipality: z.object({
    id: z.string(),
    name: z.string(),
    time_zone: z.string(),
    contact: z.string().nullable(),
    /** days after which residents' reports are emptied; versions of before do not say */
    report_days: n.optional(),
  }),
  threshold: n,
  stadsdelar: z.array(
    z.object({
      stadsdel,
      name: z.string(),
      population: n,
      population_year: z.number().int(),
      prioritised: z.object({ reason: text, since: date.nullable() }).nullable(),
      /** coordinates of a MultiPolygon, degrees */
      outline: z.array(z.array(z.array(z.array(z.number())))),
    }),
  ),
  groups: z.array(z.object({ group: z.string(), name: text })),
  /** quarters and years, in order */
  times: z.array(z.object({ time: z.string(), from: date, to: date, threshold: n })),
  counts: z.array(z.object({ time: z.string(), area: z.string(), group: z.string(), n: publicCount })),
  promises: z.array(publicPromise),
  /** delivered hours, rounded: 'protected' where they are so few that they tell of one patrol */
  presence: z.array(z.object({ month: z.string(), stadsdel, hours: publicCount })),
  events: z.array(publicEvent),
  /** what came of open meetings that have been, the latest first; versions of before have none */
  outcomes: z.array(publicOutcome).default([]),
  /** not in versions that are older than the reports */
  reports: publicReports.optional(),
  /** of the newest year that is published; null where there is none; not in versions of before */
  squares: publicSquares.nullable().default(null),
  /** surveys of stadsdelar; not in versions of before */
  survey: z.object({ least_answers: n, answers: z.array(publicAnswer) }).default({ least_answers: 0, answers: [] }),
  sources: z.array(
    z.object({ title: z.string(), publisher: z.string(), licence: z.string(), url: z.string().nullable() }),
  ),
});

/** `pictures.json`: what is told of each picture to share, by the page that it belongs to. */
export const publicPictures = z.array(
  z.object({
    /** of the page, without the language: '' is the start */
    path: z.string(),
    language: z.enum(LANGUAGES),
    width: n,
    height: n,
    name: z.string(),
    /** the words that stand on it */
    alt: z.string(),
  }),
);

/** `manifest.json`: every file of a version, so that one that is broken or half written is known. */
export const manifest = z.object({
  format: z.literal(1),
  version: z.number().int().min(1),
  published_at: instant,
  files: z.array(z.object({ name: z.string().regex(/^[a-z0-9-]+\.[a-z]+$/), bytes: n, sha256: z.string().length(64) })),
});
