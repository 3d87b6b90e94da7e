/** What came of a pass that is a meeting. */
export interface MeetingOutcomeTable {
  pass_id: string;
  revision: number;
  /** how many came; null where nobody counted */
  n_came: number | null;
  /** JSON: what was heard, three points at most */
  heard: string;
  next_step: string;
  /** whom it was told to, and how */
  told_to: string;
  recorded_by: string;
  recorded_at: string;
}
