import type { PriorityKind } from '../../../data/terms/voice';

/** What was decided to put first. */
export interface PriorityDecisionTable {
  decision_id: string;
  /** goes up by one with every change of what was decided */
  revision: number;
  /** local date */
  decided_on: string;
  kind: PriorityKind;
  /** JSON: the weights and the order as they were, what was chosen and why */
  content: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}
