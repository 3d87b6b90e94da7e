import { z } from '@hono/zod-openapi';
import { stadsdel, n, text } from './fields';
import { collectionOf, shape } from './geojson';

/** GeoJSON properties of one stadsdel in GET /api/stadsdelar. */
export const stadsdelProperties = z.object({
  stadsdel,
  name: z.string(),
  population: n,
  population_year: z.number().int(),
  area_km2: z.number(),
  prioritised: z.boolean(),
  reason: text.nullable().openapi({ description: 'why the promise prioritises it' }),
  label_lng: z.number(),
  label_lat: z.number(),
});

export const stadsdelCollection = collectionOf(stadsdelProperties, shape);
