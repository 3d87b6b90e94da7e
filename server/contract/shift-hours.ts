import { z } from '@hono/zod-openapi';
import { instant, revision } from './fields';
import { n } from './pass-body';
import { strict } from './strict';

/** Minutes after midnight on the wall clock; a shift that ends before it begins goes on past midnight. */
const from_min = z.number().int().min(0).max(1439);
const to_min = z.number().int().min(1).max(1440);

/** ISO weekdays on which a shift begins. */
export const shiftDays = z.array(z.number().int().min(1).max(7)).min(1).max(7);

/** When shifts begin and end, and the weekdays that have other hours than these, each at most once. */
export const shiftHours = {
  shift_from_min: from_min,
  shift_to_min: to_min,
  hours: z.array(strict({ weekday: z.number().int().min(1).max(7), from_min, to_min })).max(7),
};

const ofUnit = { actor: z.string(), unit: z.string().max(80).nullable(), days: shiftDays, ...shiftHours };

const unitHours = z.object({
  ...ofUnit,
  revision: n,
  updated_by: z.string().openapi({ description: 'name of who said so' }),
  updated_at: instant,
});

/** GET /api/shift-hours: of the units whose passes the reader may see wholly. */
export const unitsHours = z.object({ units: z.array(unitHours) });

/** PUT /api/shift-hours: `revision` is the one that the change was made from, 0 where nobody has said any. */
export const newUnitHours = strict({ ...ofUnit, revision });

export const savedUnitHours = z.object({ unit: unitHours, revision: n });

/** 409 to PUT: somebody else was first. */
export const unitHoursConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: unitHours.nullable(),
});
