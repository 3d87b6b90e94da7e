import { z } from '@hono/zod-openapi';
import { n } from './fields';

export const statistics = z.object({
  rows: z.array(
    z.object({
      year: z.number().int(),
      offence_group: z.string(),
      n,
      rate_per_100000: z.number().nullable(),
    }),
  ),
});
