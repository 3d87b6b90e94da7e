import { z } from '@hono/zod-openapi';
import { n } from './pass-body';

/**
 * One line of GET /api/plan/changes, an event stream. The first line says the present revision and no changes: who had
 * another one asks for the plan again.
 */
export const planChanged = z.object({
  revision: n,
  changes: z.array(
    z.object({
      kind: z.enum(['pass', 'template', 'suggestion', 'visit']),
      /** null for a reader at the release level of co-operation */
      id: z.string().nullable(),
      week_start: z.iso.date().nullable(),
    }),
  ),
});
