import { z } from '@hono/zod-openapi';
import { ENVIRONMENT_KINDS } from '../../data/terms/environment';
import { n } from './fields';

/** GET /api/environment: how much of each kind is mapped within the municipality; 0 does not say that there is none. */
export const environment = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(ENVIRONMENT_KINDS),
      n,
      /** of the streets, and of the lamps, those of which it is known whether they are lit; null for what has no such part */
      n_known: n.nullable(),
      /** lamps that their owner says do not work; null for all else */
      n_out: n.nullable(),
      of: n.nullable(),
      /** where it is from, and when it was fetched; none where the municipality has no such table */
      sources: z.array(
        z.object({
          source: z.string(),
          title: z.string(),
          publisher: z.string(),
          licence: z.string(),
          imported_at: z.string().nullable(),
        }),
      ),
    }),
  ),
});
