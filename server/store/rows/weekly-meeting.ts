/** A weekly meeting of police and municipality. */
export interface WeeklyMeetingTable {
  weekly_id: string;
  /** goes up by one with every change of what was decided */
  revision: number;
  /** local date; no two meetings of one day */
  held_on: string;
  /** JSON: contract/weekly.ts, sheet, as it was */
  sheet: string;
  /** JSON: what was decided, by whom and until when it is to be done */
  decisions: string;
  recorded_by: string;
  recorded_at: string;
}
