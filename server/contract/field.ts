import { z } from '@hono/zod-openapi';
import { id, instant, n, text } from './fields';
import { PASS_STATUSES } from '../../data/terms/pass-status';
import { strict } from './strict';

/** What goes over the wire between the server and a phone in the field. */

/** made by a phone, hard to guess */
const reportId = z.string().regex(/^[\w-]{8,64}$/);

/** What can have been done: few, and nothing about persons. */
const DONE = ['visible', 'talk', 'intervention', 'environment', 'handed_on'] as const;
const done = z.array(z.enum(DONE)).max(DONE.length);

/** The report of one thing that happened in the field, under an id that the phone has made. */
export const fieldReport = z.discriminatedUnion('kind', [
  strict({ report_id: reportId, kind: z.literal('begin'), pass_id: id, at: instant }),
  strict({
    report_id: reportId,
    kind: z.literal('end'),
    pass_id: id,
    at: instant,
    done,
    note: z.string().max(500),
  }),
  strict({
    report_id: reportId,
    kind: z.literal('visit'),
    pass_id: id,
    /** null for the stadsdel at large */
    place: z.string().max(100).nullable(),
    from: instant,
    to: instant,
    done,
  }),
  /** takes back a report of one's own */
  strict({ report_id: reportId, kind: z.literal('undo'), pass_id: id, at: instant, undoes: reportId }),
]);

/** How one report went. What is refused is kept by the phone, for its owner to mend. */
export const fieldOutcome = z.object({
  report_id: z.string(),
  status: z.enum(['saved', 'refused']),
  code: z.string().openapi({ description: 'saved, or why not' }),
  message: z.string().openapi({ description: "what to know or do, in the reader's language; empty when all is well" }),
  /** in the time of the data; null for what was refused */
  saved_at: instant.nullable(),
});

/** POST /api/field/reports. Each is checked by itself, so that one that cannot be used keeps no other back. */
export const fieldReports = strict({
  /** whose they are: another who has signed in on the same phone sends none of them */
  user_id: id,
  reports: z.array(z.record(z.string(), z.unknown())).min(1).max(100),
});
export const fieldOutcomes = z.object({ outcomes: z.array(fieldOutcome) });

const fieldVisit = z.object({
  visit_id: z.string(),
  place: z.string().nullable(),
  from: instant,
  to: instant,
  done: z.array(z.string()),
});

/**
 * A visit that a pass is to make. It is reported as a `visit` of the pass with this `place`; the visit is counted in the
 * stadsdel of the stop. Two stops of one pass may be at the same place: they are told apart by their position in `stops`.
 */
export const fieldStop = z.object({
  place: z.string(),
  name: z.string(),
  stadsdel_name: z.string(),
  /** degrees; null where nobody has put the place on the map */
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  from: instant,
  to: instant,
  /** minutes of the way from the stop before; 0 for the first */
  travel_min: n,
});

/** A pass as those who carry it out need it. */
const fieldPass = z.object({
  pass_id: z.string(),
  actor_name: text,
  unit: z.string().nullable(),
  activity_name: text,
  stadsdel_name: z.string(),
  place: z.string().nullable(),
  planned_from: instant,
  planned_to: instant,
  /** in the order in which they are planned; empty for a pass that is in one place or stadsdel */
  stops: z.array(fieldStop),
  staff: z.number().int(),
  note: z.string(),
  status: z.enum(PASS_STATUSES),
  actual_from: instant.nullable(),
  actual_to: instant.nullable(),
  /** whether it is the reader who began it: several can be under way among the passes that they may carry out */
  begun_by_reader: z.boolean(),
  /** those of the stadsdel, the pass's own first */
  places: z.array(z.object({ place: z.string(), name: z.string() })),
  visits: z.array(fieldVisit),
});

/** GET /api/field/passes: today's and tonight's, and what has not been ended. */
export const fieldPasses = z.object({
  /** whose answer it is: a phone may keep it without a connection */
  user_id: z.string(),
  now: instant,
  date: z.iso.date(),
  time_zone: z.string(),
  passes: z.array(fieldPass),
  /** the reports that are in it */
  report_ids: z.array(z.string()),
});
