import { z } from '@hono/zod-openapi';
import { instant, n } from './fields';
import { strict } from './strict';

/** What goes over the wire about addresses that the register did not know, and what they mean. */

const mend = z.object({
  address: z.string().openapi({ description: 'in plain words, as it stood in the file', example: 'storgatan 3' }),
  means: z.string().nullable().openapi({ description: 'the address that is meant; null for what is no place' }),
  mended_by: z.string(),
  mended_at: instant,
});

/** GET /api/addresses */
export const addresses = z.object({
  /** of imports that hold, the most common first; not those that have been mended */
  not_found: z.array(z.object({ address: z.string(), n })),
  mends: z.array(mend),
});

/** POST /api/addresses/mends */
export const newMend = strict({
  address: z.string().trim().min(1).max(200),
  means: z.string().trim().min(1).max(200).nullable(),
});
export const savedMend = z.object({ mend });
export const removedMend = z.object({ address: z.string() });
