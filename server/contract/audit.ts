import { z } from '@hono/zod-openapi';
import { n, instant } from './fields';

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
});

/** GET /api/audit?from=&to=&user=&action=&before=&limit=, newest first */
export const auditPage = z.object({
  rows: z.array(auditRow),
  /** for `before`, to get the rows that are older; null where there are none */
  next: n.nullable(),
  /** every action that there is, for a choice */
  actions: z.array(z.string()),
});
