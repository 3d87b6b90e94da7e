import { z } from '@hono/zod-openapi';
import type { Polygon } from 'geojson';
import { PASS_STATUSES } from '../../data/terms/pass-status';
import { whole, instant } from './fields';
import { tour } from './tour';

export const n = whole;

const area = z
  .custom<Polygon>((value) => typeof value === 'object' && value !== null && 'coordinates' in value)
  .openapi({ type: 'object', description: 'Polygon, degrees' });

/** What a person says of a pass that is planned. */
export const plannedFields = {
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
};

/** What a person says of a pass. */
export const passFields = {
  ...plannedFields,
  /** its stops, of a pass that goes from place to place; such a pass has neither a place nor an area of its own */
  tour: tour.nullable(),
  status: z.enum(PASS_STATUSES),
};
