import { z } from '@hono/zod-openapi';
import { n, instant, text } from './fields';

export const auditRow = z.object({
  audit_id: n,
  at: instant,
  user_id: z.string().nullable(),
  /** null where there is no such user, and for the program itself */
  user_name: z.string().nullable(),
  role: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  subject_id: z.string().nullable(),
  detail: z.unknown(),
  request_id: z.string().nullable(),
  /** who did what, as a sentence */
  sentence: text,
});

/** GET /api/audit?from=&to=&user=&action=&subject=&before=&limit=, newest first */
export const auditPage = z.object({
  rows: z.array(auditRow),
  /** for `before`, to get the rows that are older; null where there are none */
  next: n.nullable(),
  /** what can be asked for alone, for a choice: give its action, its subject, or both */
  kinds: z.array(z.object({ action: z.string().nullable(), subject: z.string().nullable(), label: text })),
});
