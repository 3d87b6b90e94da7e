import type { z } from '@hono/zod-openapi';
import type { auditRow } from '../contract/audit';
import type { Store } from '../store/types';
import { authTables } from './auth-tables';
import { LOOKS } from './trail/say-look';
import { sayRow } from './trail/say-row';
import type { TrailNames } from './trail/trail-names';
import { readTrailThings } from './trail/trail-things';

export type AuditRow = z.infer<typeof auditRow>;

/** Whom to ask for who has no account: the program, the organisation's sign-in, and whoever was not signed in. */
export const NOBODY = 'nobody';

export interface AuditFilter {
  /** instants; from is included, to is not */
  from?: string | undefined;
  to?: string | undefined;
  user?: string | undefined;
  action?: string | undefined;
  /** a kind of thing, or the address of a route: with `:id` for every address of that route */
  subject?: string | undefined;
  /** rows that are older than this one */
  before?: number | undefined;
}

/** The newest rows of the audit trail under a filter, at most so many, each with its sentence. */
export async function readAudit(
  store: Store,
  names: TrailNames,
  filter: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  const { from, to, user, action, subject, before } = filter;
  const rows = await authTables(store.db)
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.user_id')
    .select(['audit_id', 'at', 'user_id', 'audit.role', 'action', 'subject', 'subject_id', 'detail', 'request_id'])
    .select('user.name as user_name')
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('at', '<', to ?? ''))
    .$if(user === NOBODY, (query) => query.where('user_id', 'is', null))
    .$if(user !== undefined && user !== NOBODY, (query) => query.where('user_id', '=', user ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(subject !== undefined, (query) =>
      isPattern(subject)
        ? query.where('subject', 'like', patternOf(subject))
        : query.where('subject', '=', subject ?? ''),
    )
    .$if(before !== undefined, (query) => query.where('audit_id', '<', before ?? 0))
    .orderBy('audit_id', 'desc')
    .limit(limit)
    .execute();
  const things = await readTrailThings(store, rows);
  return rows.map((row) => {
    const read = { ...row, detail: JSON.parse(row.detail) as unknown };
    return { ...read, sentence: sayRow(read, names, things) };
  });
}

/** Only routes of ours: what somebody else sends is taken as it stands. */
function isPattern(subject: string | undefined): subject is string {
  return subject !== undefined && subject in LOOKS && subject.includes(':');
}

function patternOf(route: string): string {
  return route.replaceAll(/:\w+/g, '%');
}
