import { z } from '@hono/zod-openapi';
import { DONE, HANDOVER_HOURS, MAX_HANDOVER, MAX_SEEN_NOTE, MAX_WORD, SEEN } from '../../data/terms/field-report';
import { date, id, instant, n, text } from './fields';
import { PASS_STATUSES } from '../../data/terms/pass-status';
import { strict } from './strict';

/** What goes over the wire between the server and a phone in the field. */

/** made by a phone, hard to guess */
const reportId = z.string().regex(/^[\w-]{8,64}$/);

const done = z.array(z.enum(DONE)).max(DONE.length);
const seen = z.array(z.enum(SEEN)).max(SEEN.length);
const code = z.string().max(100);

/** The report of one thing that happened in the field, under an id that the phone has made. */
export const fieldReport = z.discriminatedUnion('kind', [
  /** on the way: the pass is under way, and no presence yet */
  strict({ report_id: reportId, kind: z.literal('set_off'), pass_id: id, at: instant }),
  /** arrived, or begun on the spot: presence counts from here */
  strict({ report_id: reportId, kind: z.literal('begin'), pass_id: id, at: instant }),
  /** a pass that nobody has planned begins, under an id that the phone has made */
  strict({
    report_id: reportId,
    kind: z.literal('unplanned'),
    pass_id: z.uuid(),
    at: instant,
    actor: code,
    activity: code,
    stadsdel: code,
    staff: z.number().int().min(1).max(200),
  }),
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
    place: code.nullable(),
    /** outside the plan: a place of the register, or a stadsdel and what the place is called there; never a position */
    register_place: code.nullish(),
    stadsdel: code.nullish(),
    word: z.string().max(MAX_WORD).nullish(),
    /** when they set off for it, where that was told apart */
    set_off_at: instant.nullish(),
    /** from when they arrived */
    from: instant,
    to: instant,
    done,
    seen: seen.optional(),
    seen_note: z.string().max(MAX_SEEN_NOTE).optional(),
  }),
  /** a line to the next patrol, that expires */
  strict({
    report_id: reportId,
    kind: z.literal('handover'),
    pass_id: id,
    at: instant,
    /** null for the stadsdel as a whole */
    place: code.nullable(),
    text: z.string().trim().min(1).max(MAX_HANDOVER),
    hours: z.literal([...HANDOVER_HOURS]),
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
  register_place: z.string().nullable(),
  stadsdel: z.string(),
  word: z.string().nullable(),
  set_off_at: instant.nullable(),
  from: instant,
  to: instant,
  done: z.array(z.string()),
  seen: z.array(z.string()),
  seen_note: z.string(),
});

/** A place that can be visited, and where the map has it, degrees; null where nobody has put it there. */
const fieldPlace = z.object({
  place: z.string(),
  name: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  /** police level; null for others */
  why: z
    .object({
      /** how many offences, and when they gather, if they do */
      offences: text,
      /** when somebody was there last */
      last_visit: instant.nullable(),
    })
    .nullable(),
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

const fieldHandover = z.object({
  handover_id: z.string(),
  unit: z.string().nullable(),
  place: z.string().nullable(),
  text: z.string(),
  written_at: instant,
  expires_at: instant,
});

/** A pass as those who carry it out need it. */
const fieldPass = z.object({
  pass_id: z.string(),
  actor_name: text,
  unit: z.string().nullable(),
  activity_name: text,
  stadsdel: z.string(),
  stadsdel_name: z.string(),
  place: z.string().nullable(),
  planned_from: instant,
  planned_to: instant,
  /** in the order in which they are planned; empty for a pass that is in one place or stadsdel */
  stops: z.array(fieldStop),
  staff: z.number().int(),
  note: z.string(),
  status: z.enum(PASS_STATUSES),
  /** set off for it, where that was told apart from arriving */
  set_off_at: instant.nullable(),
  actual_from: instant.nullable(),
  actual_to: instant.nullable(),
  /** whether it is the reader who began it: several can be under way among the passes that they may carry out */
  begun_by_reader: z.boolean(),
  /** those of the stadsdel and those that are planned, these first */
  places: z.array(fieldPlace),
  visits: z.array(fieldVisit),
  /** what the same actor's patrols have left to whoever comes next */
  handovers: z.array(fieldHandover),
});

/** GET /api/field/passes: today's and tonight's, and what has not been ended. */
export const fieldPasses = z.object({
  /** whose answer it is: a phone may keep it without a connection */
  user_id: z.string(),
  now: instant,
  date,
  time_zone: z.string(),
  passes: z.array(fieldPass),
  /** where one can be besides: outside the plan */
  elsewhere: z.object({
    stadsdelar: z.array(z.object({ stadsdel: z.string(), name: z.string() })),
    places: z.array(z.object({ place: z.string(), name: z.string(), stadsdel: z.string() })),
    register: z.array(z.object({ place_id: z.string(), name: z.string(), stadsdel: z.string() })),
  }),
  /** whose pass the reader may begin without a plan, and what it can be */
  unplanned: z.object({
    unit: z.string().nullable(),
    actors: z.array(z.object({ code: z.string(), name: text })),
    activities: z.array(z.object({ code: z.string(), name: text })),
  }),
  /** the reports that are in it */
  report_ids: z.array(z.string()),
});
