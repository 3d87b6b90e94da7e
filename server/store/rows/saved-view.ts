/** A view of the page that somebody has saved; no two of theirs have one name. */
export interface SavedViewTable {
  view_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  user_id: string;
  name: string;
  /** path and query of the page */
  address: string;
  created_at: string;
  updated_at: string;
}
