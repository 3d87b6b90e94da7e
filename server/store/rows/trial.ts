/** A trial by lot. */
export interface TrialTable {
  trial_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** local date */
  begins_on: string;
  /** JSON: trials/trial-content.ts */
  content: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}
