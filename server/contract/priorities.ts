import { z } from '@hono/zod-openapi';
import { MEASURE_PHASES } from '../../data/terms/measure';
import { SURVEY_QUESTIONS, SURVEY_SOURCES } from '../../data/terms/survey';
import { CITY_LAYERS, PRIORITY_KINDS, VOICES } from '../../data/terms/voice';
import { date, instant, n, period, revision, text } from './fields';
import { strict } from './strict';

/** What goes over the wire about the three voices: where residents, police and municipality each see most need, and how the places they give are weighed. */

/** A place among all, 1 for most need: as it is most often, and within 95 of 100 draws. */
const rank = z.object({ rank: z.number(), low: z.number(), high: z.number() });

const weight = z.number().int().min(0).max(100);
const weights = strict({ residents: weight, police: weight, city: weight });

/** What residents have answered; without an interval where nobody says how many did. */
const answer = z.object({
  source: z.enum(SURVEY_SOURCES),
  question: z.enum(SURVEY_QUESTIONS),
  year: z.number().int(),
  share: z.number(),
  n: n.nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** too few answers to tell one stadsdel from another */
  is_few: z.boolean(),
  /** of the stadsdel, where nobody has asked at the place itself */
  is_of_stadsdel: z.boolean(),
});

const out = z.object({ n, n_out: n }).nullable();

const evidence = z.object({
  answers: z.array(answer),
  /** what was heard at dialogues of the last year: shown, and in no rank */
  heard: z.array(z.string()),
  n_dialogues: n,
  n_offences: n,
  /** null where too few have a published weight */
  harm: z.number().nullable(),
  hot_hours: z
    .object({ from: z.number().int(), to: z.number().int(), share: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  /** measures against a problem there that are planned or go on */
  measures: z.array(z.object({ problem: z.string(), action: z.string(), phase: z.enum(MEASURE_PHASES) })),
  /** of the lamps whose state is known, how many are out; null where none is */
  lamps: out,
  /** the same of stretches of street that are not lit */
  unlit: out,
  /** reports of a year that nothing has been done about yet; null of a place, whose reports nobody can find */
  n_reports: n.nullable(),
});

const ranks = z.object({ residents: rank.nullable(), police: rank.nullable(), city: rank.nullable() });

const unit = z.object({
  code: z.string(),
  name: z.string(),
  stadsdel: z.string(),
  /** null where no voice with a weight says anything of it */
  together: rank.extend({ first: n, last: n }).nullable().openapi({
    description: 'first to last: the places that it shares with those that cannot be told from it',
  }),
  /** in which share of the draws it is among the top, with these weights, and with any weights */
  in_top: z.number(),
  in_top_any: z.number(),
  voices: ranks,
  evidence,
});

/** What would change if one voice had ten parts of a hundred more or less. */
const shift = z.object({
  voice: z.enum(VOICES),
  by: z.number().int(),
  enters: z.array(z.string()),
  leaves: z.array(z.string()),
});

const chosen = z.array(z.string().max(100)).min(1).max(20);
const reason = z.string().trim().min(1).max(1000);

const decision = z.object({
  decision_id: z.string(),
  revision: n,
  decided_on: date,
  kind: z.enum(PRIORITY_KINDS),
  weights,
  /** the order as it was, the first twenty */
  order: z.array(z.object({ code: z.string(), name: z.string(), low: z.number(), high: z.number() })),
  chosen: z.array(z.object({ code: z.string(), name: z.string() })),
  reason: z.string(),
  decided_by: z.string(),
  recorded_at: instant,
});

/** GET /api/priorities */
export const priorities = z.object({
  period,
  today: date,
  revision: n,
  kind: z.enum(PRIORITY_KINDS),
  weights,
  /** how many are the top */
  top: n,
  n_draws: n,
  /** how many times more than chance the counts of offences vary from year to year */
  spread: z.number(),
  sentence: text,
  /** which voices say something at all */
  has: z.object({ residents: z.boolean(), police: z.boolean(), city: z.boolean() }),
  /** what the municipality knows, layer by layer: whether it is complete enough to rank by, and by which rule */
  city: z.array(z.object({ layer: z.enum(CITY_LAYERS), counts: z.boolean(), reason: text })),
  units: z.array(unit),
  shifts: z.array(shift),
  decisions: z.array(decision),
});

/** POST /api/priorities: what was decided, beside the order as the server reckons it then. */
export const newDecision = strict({ kind: z.enum(PRIORITY_KINDS), weights, chosen, reason });
/** PUT /api/priorities/:decision_id, on top of a revision: the order stays as it was. */
export const changedDecision = strict({ chosen, reason, revision });
export const savedDecision = z.object({ decision });
export const decisionConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: decision,
});
