import type { FieldReport } from '../api/types';

/** A report as the phone keeps it. */
export interface Entry {
  /** the order in which they happened */
  seq: number;
  /** whose it is: another who signs in on the same phone does not send it */
  user_id: string;
  report: FieldReport;
  /** of a report that takes another back: what kind that is */
  undone_kind: FieldReport['kind'] | null;
  /** told: saved, with something that its owner has to read */
  state: 'waiting' | 'saved' | 'told' | 'refused';
  code: string;
  /** what the server said of it */
  message: string;
}

/** A place where somebody is at this moment: it becomes a report when they leave. */
export interface OpenVisit {
  user_id: string;
  pass_id: string;
  place: string | null;
  from: string;
  done: readonly string[];
}
