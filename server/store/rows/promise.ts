/** A promise (medborgarlöfte) of one year. */
export interface PromiseTable {
  promise_id: string;
  /** goes up by one with every change of what it says itself */
  revision: number;
  year: number;
  /** JSON: title, summary, priority areas, source */
  content: string;
  /** 'pack', 'demo', or the promise that it was made from */
  made_from: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}
