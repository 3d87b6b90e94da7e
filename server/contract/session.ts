import { z } from '@hono/zod-openapi';
import { ROLES } from '../../data/terms/role';
import { endedWhy } from './account';
import { date, instant } from './fields';

export const session = z.object({
  user: z
    .object({
      user_id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      actors: z.array(z.string()).openapi({ description: 'whose passes they plan; an admin plans everybody’s' }),
      unit: z.string().nullable(),
      may_import: z.boolean().optional(),
    })
    .nullable(),
  release_level: z.enum(['police', 'cooperation', 'public']),
  /** for nobody who has been somebody: why that ended */
  ended: endedWhy.nullable(),
  /** the instant that counts as now in this data: the demo world stands still on a day of its own */
  now: instant,
  /** the local date that counts as today, and whether any of the data is made up: said before anybody is let in */
  today: date,
  synthetic: z.boolean(),
});
