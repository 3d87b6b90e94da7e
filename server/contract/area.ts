import { z } from '@hono/zod-openapi';
import type { MultiPolygon, Polygon } from 'geojson';
import { n, period, text } from './fields';
import { offencesThere, presenceThere } from './place-register';

/** GET /api/area?shape=…: the figures of an area that somebody has drawn. */
export const area = z.object({
  period,
  /** as far as it lies in the municipality */
  outline: z
    .custom<Polygon | MultiPolygon>()
    .openapi({ type: 'object', description: 'Polygon or MultiPolygon, degrees' }),
  area_m2: n,
  /** whether some of it lies outside and was left out */
  is_cut: z.boolean(),
  /** a year; null where the period is too short to say */
  n_per_km2: z.number().nullable(),
  offences: offencesThere,
  /** null for those who may not see presence at a place */
  presence: presenceThere.nullable(),
  sentence: text,
});
