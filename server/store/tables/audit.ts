import type { Selectable } from 'kysely';
import { authTables } from '../auth-tables';
import type { Tables } from '../tables';
import type { Db } from '../types';

/** Rows of the trail; what is left out does not limit them. */
export interface TrailFilter {
  /** instants; from is included, to is not */
  from?: string | undefined;
  to?: string | undefined;
  /** null for rows of nobody's */
  user_id?: string | null | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  /** a pattern of LIKE */
  subject_like?: string | undefined;
  /** rows that are older than this one */
  before?: number | undefined;
}

export type TrailRow = Omit<Selectable<Tables['audit']>, 'position' | 'hash'> & { user_name: string | null };

/** The newest rows of the trail under a filter, at most so many, with what their users are called now. */
export function newestTrailRows(db: Db, filter: TrailFilter, limit: number): Promise<TrailRow[]> {
  const { from, to, user_id, action, subject, subject_like, before } = filter;
  return authTables(db)
    .selectFrom('audit')
    .leftJoin('user', 'user.id', 'audit.user_id')
    .select(['audit_id', 'at', 'user_id', 'audit.role', 'action', 'subject', 'subject_id', 'detail', 'request_id'])
    .select('user.name as user_name')
    .$if(from !== undefined, (query) => query.where('at', '>=', from!))
    .$if(to !== undefined, (query) => query.where('at', '<', to!))
    .$if(user_id === null, (query) => query.where('user_id', 'is', null))
    .$if(typeof user_id === 'string', (query) => query.where('user_id', '=', user_id!))
    .$if(action !== undefined, (query) => query.where('action', '=', action!))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject!))
    .$if(subject_like !== undefined, (query) => query.where('subject', 'like', subject_like!))
    .$if(before !== undefined, (query) => query.where('audit_id', '<', before!))
    .orderBy('audit_id', 'desc')
    .limit(limit)
    .execute();
}

/** Which passes somebody has removed. */
export async function removedPassIds(db: Db): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('audit')
    .select('subject_id')
    .where('subject', '=', 'pass')
    .where('action', '=', 'remove')
    .execute();
  return new Set(rows.map(({ subject_id }) => subject_id));
}
