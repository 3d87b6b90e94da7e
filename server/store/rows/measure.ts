/** What is done about a problem at a place or in a stadsdel. */
export interface MeasureTable {
  measure_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** null for one of a whole stadsdel */
  place_id: string | null;
  stadsdel: string;
  promise_id: string | null;
  /** local date */
  begins_on: string;
  /** JSON: contract/measures.ts, measureFields without where it is and its promise */
  content: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}
