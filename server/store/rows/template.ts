/** A weekly template by name. */
export interface PassTemplateTable {
  template_id: string;
  revision: number;
  name: string;
  created_by: string;
  created_at: string;
}

/** One pass of a template: weekday and wall clock instead of instants. */
export interface TemplatePassTable {
  template_id: string;
  position: number;
  actor: string;
  unit: string | null;
  activity: string;
  stadsdel: string;
  place: string | null;
  tour: string | null;
  /** ISO weekday, Monday 1 */
  weekday: number;
  /** minutes after midnight on the wall clock */
  start_min: number;
  duration_min: number;
  staff: number;
  promise_area: string | null;
  note: string;
}
