/** What was done in the field: one stay at one place during a pass. The phone makes the id, so that sending twice is once. */
export interface VisitTable {
  visit_id: string;
  pass_id: string;
  stadsdel: string;
  place: string | null;
  visited_from: string;
  visited_to: string;
  done: string;
  reported_by: string;
  recorded_at: string;
}
