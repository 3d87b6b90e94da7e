import { z } from '@hono/zod-openapi';
import { date, instant, revision } from './fields';
import { passFields, n } from './pass-body';
import { strict } from './strict';
import { givenTour } from './tour';
import { problem } from './problem';

/**
 * `pass_id`: made by who asks, so that asking again after an answer that got lost makes no second pass; one is made here
 * when it is left out.
 */
export const newPass = strict({ ...passFields, tour: givenTour, pass_id: z.uuid().optional() });

/** `revision`: the one that the change was made from */
export const changedPass = strict({ ...passFields, tour: givenTour, revision });

export const pass = z.object({
  pass_id: z.string(),
  revision: n,
  ...passFields,
  /** ISO week in which it starts, local time */
  week: z.string(),
  /** of presence: the whole of it, or of a pass with stops their minutes */
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
  from: date,
  to: date.openapi({ description: 'exclusive' }),
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
export const copyWeek = strict({
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

/**
 * POST /api/passes/together: passes that are made and removed all at once, or not at all: how many changes are taken back,
 * and done again. Each at the revision that the reader had; at least one in all.
 */
export const passesTogether = strict({
  create: z.array(strict({ ...passFields, tour: givenTour, pass_id: z.uuid() })).max(500),
  remove: z.array(strict({ pass_id: z.string().max(100), revision })).max(500),
});

/** Of the whole plan after it. */
export const savedTogether = z.object({ revision: n });
