import type { z } from '@hono/zod-openapi';
import type { auditRow } from '../contract/audit';
import { newestTrailRows } from '../store/tables/audit';
import type { Store } from '../store/types';
import { LOOKS } from './trail/describe-look';
import { describeRow } from './trail/describe-row';
import type { TrailNames } from './trail/trail-names';
import { readTrailThings } from './trail/trail-things';

export type AuditRow = z.infer<typeof auditRow>;

/** Whom to ask for who has no account: the program, the organisation's sign-in, and whoever was not signed in. */
const NOBODY = 'nobody';

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
  const { user, subject, ...rest } = filter;
  const user_id = user === NOBODY ? null : user;
  const about = isPattern(subject) ? { subject_like: patternOf(subject) } : { subject };
  const rows = await newestTrailRows(store.db, { ...rest, ...about, user_id }, limit);
  const things = await readTrailThings(store, rows);
  return rows.map((row) => {
    const read = { ...row, detail: JSON.parse(row.detail) as unknown };
    return { ...read, sentence: describeRow(read, names, things) };
  });
}

/** Only routes of ours: what somebody else sends is taken as it stands. */
function isPattern(subject: string | undefined): subject is string {
  return subject !== undefined && subject in LOOKS && subject.includes(':');
}

function patternOf(route: string): string {
  return route.replaceAll(/:\w+/g, '%');
}
