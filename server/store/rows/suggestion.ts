/** A draft of visits, with what it was made from; JSON in `parameters` and `result`. */
export interface SuggestionTable {
  suggestion_id: string;
  revision: number;
  week_start: string;
  seed: string;
  data_version: string;
  parameters: string;
  result: string;
  status: 'draft' | 'accepted' | 'discarded';
  created_by: string;
  created_at: string;
}
