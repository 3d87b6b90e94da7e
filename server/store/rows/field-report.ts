/** What a phone reported, under the id that it made: sent again, it is answered as the first time. */
export interface FieldReportTable {
  report_id: string;
  pass_id: string;
  kind: 'begin' | 'end' | 'visit' | 'undo';
  /** JSON: as it was sent */
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
