import { z } from '@hono/zod-openapi';
import { text, stadsdel, date } from './fields';

export const promise = z.object({
  year: z.number().int().nullable(),
  title: text.nullable(),
  summary: text.nullable(),
  source: z.object({ title: z.string(), publisher: z.string(), url: z.string().nullable() }).nullable(),
  areas: z.array(
    z.object({
      area: z.string(),
      title: text,
      why: text,
      activities: z.array(z.object({ activity: z.string(), title: text })),
    }),
  ),
  prioritised: z.array(z.object({ stadsdel, reason: text, since: date.nullable() })),
});
