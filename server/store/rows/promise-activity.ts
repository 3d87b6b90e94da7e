import type { VERDICTS } from '../../../data/terms/verdict';

/** One activity of a promise, with a revision of its own. */
export interface PromiseActivityTable {
  activity_id: string;
  promise_id: string;
  revision: number;
  /** its place among the promise's */
  position: number;
  /** JSON: contract/promises.ts, activityFields */
  content: string;
  updated_by: string;
  updated_at: string;
}

/** What somebody has decided of an activity; what was decided before is in a table of its own, row by row the same. */
export interface PromiseVerdictTable {
  activity_id: string;
  revision: number;
  verdict: (typeof VERDICTS)[number];
  reason: string;
  /** what the rule said then; null where it said nothing */
  proposed: (typeof VERDICTS)[number] | null;
  decided_by: string;
  decided_at: string;
}
