import { z } from '@hono/zod-openapi';
import { instant } from './fields';
import { n } from './pass-body';
import { strict } from './strict';
import { tour } from './tour';

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
      tour: tour.nullable(),
    }),
  ),
});

/** GET /api/templates: those that hold passes which the reader may see wholly, and only these passes. */
export const templates = z.object({ templates: z.array(template) });

/** POST /api/templates: a template of a week's passes. */
export const newTemplate = strict({
  name: z.string().trim().min(1).max(80),
  week: z.string().max(20),
  actors: z.array(z.string()).max(50).optional(),
});

export const savedTemplate = z.object({ template, revision: n });

export const removedTemplate = z.object({ template_id: z.string(), revision: n });

/** POST /api/templates/:template_id/apply */
export const applyTemplate = strict({ week: z.string().max(20) });
