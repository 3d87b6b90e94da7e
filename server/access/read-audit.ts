import type { z } from '@hono/zod-openapi';
import type { auditRow } from '../contract/audit';
import type { Store } from '../store/open-store';
import { authTables } from './auth-tables';

export type AuditRow = z.infer<typeof auditRow>;

export interface AuditFilter {
  /** instants; from is included, to is not */
  from?: string | undefined;
  to?: string | undefined;
  user?: string | undefined;
  action?: string | undefined;
  /** rows that are older than this one */
  before?: number | undefined;
}

/** The newest rows of the audit trail under a filter, at most so many. */
export async function readAudit(store: Store, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  const { from, to, user, action, before } = filter;
  const rows = await authTables(store.db)
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.user_id')
    .select(['audit_id', 'at', 'user_id', 'audit.role', 'action', 'subject', 'subject_id', 'detail', 'request_id'])
    .select('user.name as user_name')
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('at', '<', to ?? ''))
    .$if(user !== undefined, (query) => query.where('user_id', '=', user ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(before !== undefined, (query) => query.where('audit_id', '<', before ?? 0))
    .orderBy('audit_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }));
}

/** Every action that the trail holds. */
export async function listActions(store: Store): Promise<string[]> {
  const rows = await store.db.selectFrom('audit').select('action').distinct().orderBy('action').execute();
  return rows.map(({ action }) => action);
}
