import { z } from '@hono/zod-openapi';
import type { Polygon } from 'geojson';
import { endedWhy } from './access-contract';
import { ROLES } from './access/roles';
import { problem } from './contract';
import { whole } from './fields';
import { PASS_STATUSES } from './store/tables';

/** What goes over the wire about who is signed in and what is planned: see contract.ts for the habits. */

const instant = z.iso.datetime().openapi({ description: 'an instant, UTC', example: '2026-01-05T17:00:00.000Z' });
const n = whole;
const area = z
  .custom<Polygon>((value) => typeof value === 'object' && value !== null && 'coordinates' in value)
  .openapi({ type: 'object', description: 'Polygon, degrees' });

export const session = z.object({
  user: z
    .object({
      user_id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      actors: z.array(z.string()).openapi({ description: 'whose passes they plan; an admin plans everybody’s' }),
      unit: z.string().nullable(),
    })
    .nullable(),
  release_level: z.enum(['police', 'cooperation', 'public']),
  /** for nobody who has been somebody: why that ended */
  ended: endedWhy.nullable(),
  /** the instant that counts as now in this data: the demo world stands still on a day of its own */
  now: instant,
});

/** What a person says of a pass. */
const passFields = {
  actor: z.string(),
  unit: z.string().max(80).nullable(),
  activity: z.string(),
  stadsdel: z.string(),
  place: z.string().nullable(),
  area: area.nullable(),
  planned_from: instant,
  planned_to: instant,
  staff: z.number().int().min(1).max(200),
  promise_area: z.string().nullable(),
  note: z.string().max(2000),
  status: z.enum(PASS_STATUSES),
};

/** A body of these fields and no other; what the answer to an unknown one lists is written by the schema itself. */
function body<S extends z.ZodRawShape>(shape: S) {
  const accepted = Object.keys(shape).join(', ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? accepted : undefined) });
}

export const newPass = body(passFields);
/** `revision`: the one that the change was made from */
export const changedPass = body({ ...passFields, revision: n });

export const pass = z.object({
  pass_id: z.string(),
  revision: n,
  ...passFields,
  /** ISO week in which it starts, local time */
  week: z.string(),
  planned_min: n,
  actual_from: instant.nullable(),
  actual_to: instant.nullable(),
  source: z.string(),
  /** whether the reader may change it */
  may_change: z.boolean(),
  updated_by: z.string().openapi({ description: 'name of who changed it last' }),
  updated_at: instant,
});

/** Something to look at before going on; nothing is stopped by it. */
const warning = z.object({
  kind: z.enum(['double_booking']),
  /** the passes of one unit that overlap */
  pass_ids: z.array(z.string()),
  message: z.string().openapi({ description: "in the reader's language" }),
});

/** GET /api/passes?week=… */
export const weekPlan = z.object({
  week: z.string(),
  from: z.iso.date(),
  to: z.iso.date().openapi({ description: 'exclusive' }),
  /** of the whole plan: goes up with every change of anybody */
  revision: n,
  /** those that the reader may see wholly */
  passes: z.array(pass),
  /** the others, at the release level of co-operation: minutes per stadsdel, actor and part of the week, rounded to 15 */
  agreed: z.array(
    z.object({
      stadsdel: z.string(),
      actor: z.string(),
      weekday: z.number().int().min(1).max(7),
      part: z.enum(['night', 'morning', 'afternoon', 'evening']),
      planned_min: n,
    }),
  ),
  warnings: z.array(warning),
});

/** The answer to POST and PUT. */
export const savedPass = z.object({ pass, revision: n, warnings: z.array(warning) });

/** The answer to GET of one pass. */
export const onePass = z.object({ pass });

/** The answer to DELETE /api/passes/:pass_id?revision=…; only what is still planned can be removed. */
export const removedPass = z.object({ pass_id: z.string(), revision: n });

/** 409 to PUT and DELETE: somebody else was first. `current` is the pass as it is now. */
export const passConflict = z.object({ error: problem.shape.error, current: pass });

/** POST /api/passes/copy-week: `actors` when only theirs are to be copied, else all that one may plan. */
export const copyWeek = body({
  from_week: z.string().max(20),
  to_week: z.string().max(20),
  actors: z.array(z.string()).max(50).optional(),
});

/** What copying a week or a template has made: all of it or nothing. To undo it, remove `pass_ids`. */
export const copied = z.object({
  created: n,
  /** those that were there already: same actor, unit, stadsdel and time */
  skipped: n,
  pass_ids: z.array(z.string()),
  /** of them, those whose time on the clock does not exist on that night: they begin or end an hour later */
  moved_by_dst: z.array(z.string()),
  revision: n,
});

const template = z.object({
  template_id: z.string(),
  revision: n,
  name: z.string(),
  created_by: z.string().openapi({ description: 'name of who made it' }),
  created_at: instant,
  /** whether the reader may plan all of it, and so remove it */
  may_change: z.boolean(),
  passes: z.array(
    z.object({
      actor: z.string(),
      unit: z.string().nullable(),
      activity: z.string(),
      stadsdel: z.string(),
      place: z.string().nullable(),
      weekday: z.number().int().min(1).max(7),
      /** minutes after midnight, and length, on the wall clock */
      start_min: n,
      duration_min: n,
      staff: n,
      promise_area: z.string().nullable(),
      note: z.string(),
    }),
  ),
});

/** GET /api/templates: those that hold passes which the reader may see wholly, and only these passes. */
export const templates = z.object({ templates: z.array(template) });
/** POST /api/templates: a template of a week's passes. */
export const newTemplate = body({
  name: z.string().trim().min(1).max(80),
  week: z.string().max(20),
  actors: z.array(z.string()).max(50).optional(),
});
export const savedTemplate = z.object({ template, revision: n });
export const removedTemplate = z.object({ template_id: z.string(), revision: n });
/** POST /api/templates/:template_id/apply */
export const applyTemplate = body({ week: z.string().max(20) });

/**
 * One line of GET /api/plan/changes, an event stream. The first line says the present revision and no changes: who had
 * another one asks for the plan again.
 */
export const planChanged = z.object({
  revision: n,
  changes: z.array(
    z.object({
      kind: z.enum(['pass', 'template', 'suggestion', 'visit']),
      /** null for a reader at the release level of co-operation */
      id: z.string().nullable(),
      week_start: z.iso.date().nullable(),
    }),
  ),
});
