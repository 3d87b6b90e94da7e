import { z } from '@hono/zod-openapi';
import { PASS_STATUSES } from '../../data/terms/pass-status';
import { date, instant, n, revision } from './fields';
import { plannedFields } from './pass-body';
import { givenTour } from './tour';
import { strict } from './strict';

/** What goes over the wire about passes at which people come together: dialogues, walks, forums, visits to schools. */

const outcomeFields = {
  n_came: z.number().int().min(0).max(10_000).nullable().openapi({ description: 'null where nobody counted' }),
  heard: z.array(z.string().trim().min(1).max(300)).max(3),
  next_step: z.string().trim().max(500),
  told_to: z.string().trim().max(300).openapi({ description: 'whom it was told to, and how' }),
};

/** PUT /api/meetings/:pass_id/outcome, on top of a revision; 0 for the first. */
export const newOutcome = strict({ ...outcomeFields, revision });

const outcome = z.object({
  revision: n,
  ...outcomeFields,
  recorded_by: z.string().openapi({ description: 'name of who wrote it' }),
  recorded_at: instant,
});

export const meeting = z.object({
  pass_id: z.string(),
  activity: z.string(),
  actor: z.string(),
  stadsdel: z.string(),
  date,
  /** place and times only for those who may see all of the actor's passes */
  place: z.string().nullable(),
  planned_from: instant.nullable(),
  planned_to: instant.nullable(),
  status: z.enum(PASS_STATUSES),
  result: z.enum(['done', 'cancelled', 'unreported', 'ahead']),
  note: z.string(),
  /** whether the reader may say what came of it, now */
  may_record: z.boolean(),
  outcome: outcome.nullable(),
});

const COVERAGE_STATES = ['done', 'planned', 'missing', 'none'] as const;

const coverageCell = z.object({
  activity: z.string(),
  n_done: n,
  n_ahead: n,
  n_unreported: n,
  /** how many the promise of the year asks for in each stadsdel; 0 where it asks for none */
  asked: n,
  state: z.enum(COVERAGE_STATES),
  /** the day of the next one */
  next: date.nullable(),
});

/** GET /api/meetings?year=… */
export const meetings = z.object({
  year: z.number().int(),
  today: date,
  revision: n,
  /** by day */
  meetings: z.array(meeting),
  /** stadsdel × kind of meeting: done, planned, missing this year */
  coverage: z.array(z.object({ stadsdel: z.string(), cells: z.array(coverageCell) })),
});

/** The answer to PUT …/outcome. */
export const savedMeeting = z.object({ meeting });

/** 409: somebody else has written it first. */
export const meetingConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: meeting,
});

/** POST /api/passes/series: the same pass every so many weeks, all at once. */
export const newSeries = strict({
  ...plannedFields,
  tour: givenTour,
  every_weeks: z.number().int().min(1).max(26),
  times: z.number().int().min(2).max(53),
});
