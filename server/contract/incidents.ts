import { z } from '@hono/zod-openapi';
import { n, stadsdel } from './fields';

export const incidents = z.object({
  n,
  rows: z.array(
    z.object({
      incident_id: z.number().int(),
      published_at: z.string(),
      occurred_from: z.string().nullable(),
      type: z.string(),
      title: z.string(),
      summary: z.string(),
      url: z.string(),
      is_summary: z.boolean(),
      located: z.enum(['place', 'stadsdel', 'municipality', 'county']),
      stadsdel: stadsdel.nullable(),
      place: z.string().nullable(),
    }),
  ),
});
