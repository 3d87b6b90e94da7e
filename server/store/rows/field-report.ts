/** What a phone reported, under the id that it made: sent again, it is answered as the first time. */
export interface FieldReportTable {
  report_id: string;
  pass_id: string;
  kind: 'set_off' | 'begin' | 'unplanned' | 'end' | 'visit' | 'handover' | 'undo';
  /** JSON: as it was sent, but for the text of a handover, which stays no longer than it is meant to: its hash */
  report: string;
  /** JSON: what was answered */
  outcome: string;
  /** JSON: times and status of the pass before it, to undo it; null where it changed none */
  before: string | null;
  /** the report that took it back */
  undone_by: string | null;
  reported_by: string;
  recorded_at: string;
}
