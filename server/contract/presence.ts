import { z } from '@hono/zod-openapi';
import { date, stadsdel, n } from './fields';

export const presenceWeek = z.object({
  week: z.string().openapi({ example: '2025-W52' }),
  from: date,
  to: date,
  rows: z.array(
    z.object({
      stadsdel,
      n_planned: n.openapi({ description: 'passes, cancelled ones included' }),
      planned_min: n,
      /** null for a week with nothing reported yet */
      delivered_min: n.nullable(),
    }),
  ),
  planned_min: n,
  delivered_min: n.nullable(),
  /** share of the planned minutes that lies in prioritised stadsdelar, 0 to 1; null when nothing is planned */
  prioritised_share: z.number().nullable(),
});

/** GET /api/presence?stadsdel=…: one stadsdel's weeks. */
export const presenceByWeek = z.object({
  week: z.array(z.string()),
  planned_min: z.array(n),
  delivered_min: z.array(n.nullable()),
});
