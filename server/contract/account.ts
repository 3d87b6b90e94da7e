import { z } from '@hono/zod-openapi';
import { instant, n } from './fields';

/** GET /api/account: of who asks */
export const account = z.object({ has_password: z.boolean(), has_second_factor: z.boolean() });

/** GET /api/sessions, one's own; GET /api/users/:user_id/sessions, anybody's */
export const sessions = z.object({
  sessions: z.array(
    z.object({
      session_id: z.string(),
      created_at: instant,
      expires_at: instant,
      address: z.string().nullable(),
      browser: z.string().nullable(),
      /** whether it is the one that asks */
      is_this: z.boolean(),
    }),
  ),
});

/** Why a session ended that its owner did not end by signing out; 'over' when it has expired, or nobody knows */
export const endedWhy = z.enum(['over', 'elsewhere', 'admin', 'disabled', 'left', 'password', 'taken_over']);

/** The answer to DELETE /api/sessions/:session_id and DELETE /api/users/:user_id/sessions */
export const endedSessions = z.object({ ended: n });
